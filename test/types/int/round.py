# rounding to tens is half to even
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(round(5), round(15, -1), round(25, -1), round(-25, -1), round(149, -2), round(150, -2), round(250, -2), round(5, -1), round(5, 3), round(5, None), round(10**30 + 5, -1))
print(15 .__round__(-1), 15 .__round__())
err(lambda: round(5, 1.5))
err(lambda: round(5, 'a'))
err(lambda: 5 .__round__(1, 2))
