# mixed arithmetic and exactness
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(2**53 + 1.0, 2**53 + 1 + 1.0, 10**22 + 0.0, 10**23 + 0.0, 1e22 == 10**22, 1e23 == 10**23, int(1e23), int(1e22), float(2**53 + 1), 0.1 + 0.2 == 0.3, 0.1 * 3, 1e16 + 1, 3 * 1.1)
print(int(-0.5), int(1e300) % 1000, 7 // 2.0, -7 // 2.0, 7 % -3.0, 0.0 == -0.0, str(-0.0), 5e-324 / 2, 1e308 + 1e308)
err(lambda: int(1e400))
