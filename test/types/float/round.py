# half to even, digits on both sides of the point
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(0.5), round(1.5, 0), round(1e300, 2), round(1.25, 1), round(1.35, 1), round(5e-324, 400), round(1e16, -400), type(round(2.5)), type(round(2.5, 0)), round(2.5, None), round(-0.4), round(-0.4, 0))
print(2.5 .__round__(), 2.567 .__round__(2), round(1e30))
err(lambda: round(float('nan')))
err(lambda: round(float('inf')))
print(round(float('nan'), 2), round(float('inf'), 2))
err(lambda: round(1.7976931348623157e308, -308))
err(lambda: round(1.5, 'a'))
err(lambda: round(1.5, 1.5))
