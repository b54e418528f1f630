# comparisons with ints, nan and strangers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


nan = float('nan')
print(1.0 < 2, 1.5 <= 1.5, nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], 1e300 < 10**301, 1e300 > 10**299, 0.0 == -0.0, float('inf') > 10**1000, 2.0**53 == 2**53 + 1)
print(1.5 .__eq__(1.5), 1.5 .__ne__(2), 1.5 .__lt__(2), 1.5 .__le__(1), 1.5 .__gt__(1), 1.5 .__ge__(2), 1.5 .__eq__('a'), 1.5 .__lt__('a'))
err(lambda: 1.5 < 'a')
err(lambda: 1.5 >= None)
