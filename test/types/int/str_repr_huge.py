# decimal strings of long ints, and the limit on digits
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import sys
print(str(10**50), repr(-10**50), f'{10**50}', len(str(10**4299)))
print(5 .__repr__(), 5 .__str__())
err(lambda: str(10**4300))
err(lambda: int('1' * 4301))
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)), int('1' * 5000) % 97)
err(lambda: sys.set_int_max_str_digits(100))
print(hex(10**50), len(bin(2**20000)))
