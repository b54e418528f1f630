# the numbers behind the numbers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import sys
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.max_10_exp, sys.float_info.min_exp, sys.float_info.min_10_exp, sys.float_info.radix, sys.float_info.rounds)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, len(sys.float_info), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold, sys.maxsize, sys.maxunicode, sys.byteorder)
err(lambda: setattr(sys.float_info, 'max', 1))
