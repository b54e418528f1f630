# addition, subtraction, multiplication over the border of the small integers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for a in (0, 1, -1, 2**53, -2**53, 2**53 - 1, 2**63, -2**63 - 1, 10**30):
    for b in (0, 1, -1, 2**53, 3**40):
        print(a + b, a - b, a * b)
err(lambda: 1 + 'a')
err(lambda: 1 - None)
err(lambda: [] * 1.5)
err(lambda: 1 + [])
print(1 .__add__('a'), 1 .__radd__(2), 1 .__sub__(5), 1 .__rsub__(5), 3 .__mul__(4), 3 .__rmul__(1.5))
