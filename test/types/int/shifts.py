# left and right shifts, arithmetic for negatives
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1 << 0, 1 << 31, 1 << 32, 1 << 64, -1 << 5, 5 >> 1, -5 >> 1, -1 >> 100, 2**70 >> 65, -2**70 >> 69, 0 << 10**10, 5 >> 10**30)
print(1 .__lshift__(4), 16 .__rshift__(2), 1 .__rlshift__(4), 1 .__rrshift__(16))
err(lambda: 1 << -1)
err(lambda: 1 >> -1)
err(lambda: 1 << 1.0)
err(lambda: 1 >> 'a')
