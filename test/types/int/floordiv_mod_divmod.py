# floor division and remainder take the sign of the divisor
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for a in (7, -7, 10**20, -10**20, 2**53 + 1):
    for b in (2, -2, 3, 10**10, -10**19):
        print(a // b, a % b, divmod(a, b))
print(7 .__floordiv__(2), 7 .__mod__(-2), 7 .__divmod__(2), 7 .__rfloordiv__(15), 7 .__rmod__(15), 7 .__rdivmod__(15))
err(lambda: 1 // 0)
err(lambda: 1 % 0)
err(lambda: divmod(1, 0))
err(lambda: 10**30 // 0)
err(lambda: 1 // 'a')
err(lambda: divmod(1, 'a'))
