# formatting of complex numbers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for spec in ('', '.2f', 'e', 'g', '>20', '<20.1f', '^20', '+.1f', ',.1f', '.3'):
    print(repr(spec), repr(format(1234.5-2.25j, spec)))
err(lambda: format(1j, 'd'))
err(lambda: format(1j, '010'))
err(lambda: format(1j, '=10'))
err(lambda: format(1j, 's'))
