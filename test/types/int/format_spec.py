# every presentation type, alignment, sign, grouping
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for spec in ('', 'd', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', 'c', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', '+d', ' d', '-d', '08d', '<8', '>8', '^8', '=+8', '*^9', ',', '_', '_b', '_x', '012,', '.2f', '010.3e', 'z.1f', '#012x', '+,.2f', '020_d', '=8d'):
    print(repr(spec), format(97, spec), format(-1234567, spec) if 'c' not in spec else '')
err(lambda: format(1, 'q'))
err(lambda: format(1, '.2d'))
err(lambda: format(1, '+c'))
err(lambda: format(1, '#c'))
err(lambda: format(-1, 'c'))
err(lambda: format(0x110000, 'c'))
err(lambda: format(1, ',b'))
err(lambda: format(1, ',n'))
err(lambda: format(1, ',_d'))
err(lambda: format(1, 's'))
err(lambda: format(1, 'zd'))
err(lambda: format(1, '10' * 30))
err(lambda: format(1, ',,'))
err(lambda: 1 .__format__(5))
