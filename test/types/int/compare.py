# comparisons with ints, floats, and strangers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1 < 2, 1 <= 1, 2 > 1, 1 >= 2, 1 == 1.0, 1 != 1.0, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > float('inf'), 10**400 < float('inf'), 1 < float('nan'), 1 == float('nan'))
print(1 == 'a', 1 != 'a', 1 .__eq__('a'), 1 .__lt__(2.0), 1 .__lt__(2), 1 .__ge__(2), 1 .__le__(1), 1 .__ne__(1), 1 .__gt__(0))
err(lambda: 1 < 'a')
err(lambda: 1 >= None)
err(lambda: 1 > [])
