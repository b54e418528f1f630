# real, imag, conjugate, is_integer
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1.5.real, 1.5.imag, 1.5.conjugate(), 2.0.is_integer(), 2.5.is_integer(), float('inf').is_integer(), float('nan').is_integer(), 1e300.is_integer())
err(lambda: 1.5.is_integer(1))
err(lambda: 1.5.numerator)
err(lambda: setattr(1.5, 'real', 2))
