# true division is correctly rounded, also for huge operands
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1 / 3, 7 / 2, -7 / 2, 10**400 / 10**399, (2**53 + 1) / 1, (2**64 + 1) / 2**64, 1 / 10**320)
print(7 .__truediv__(2), 7 .__rtruediv__(21))
err(lambda: 1 / 0)
err(lambda: 10**400 / 3)
err(lambda: 10**400 / 0)
err(lambda: 1 / None)
