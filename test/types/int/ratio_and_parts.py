# as_integer_ratio, is_integer, conjugate, real, imag, numerator, denominator
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(5 .as_integer_ratio(), (-5).as_integer_ratio(), True.as_integer_ratio(), 5 .is_integer(), 5 .conjugate())
print(5 .real, 5 .imag, 5 .numerator, 5 .denominator, type(True.real), type(True.numerator))
err(lambda: setattr(5, 'real', 3))
err(lambda: setattr(5, 'foo', 3))
err(lambda: 5 .foo)
err(lambda: 5 .as_integer_ratio(1))
err(lambda: 5 .conjugate(1))
