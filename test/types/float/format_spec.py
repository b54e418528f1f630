# every presentation type over ordinary and special values
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for spec in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.1f', '.3e', '.3g', '.10g', '+.2f', ' .2f', '010.2f', '<10.2f', '>10.2f', '^10.2f', '=+10.2f', '*^12.1f', ',.2f', '_.2f', '#.0f', '#g', '.0e', '.0%', 'z.0f', '.3', '10', '015,.1f', '+', '.17g', '.0g'):
    print(repr(spec), format(1234.5678, spec), format(-0.0001234, spec), format(float('inf'), spec), format(float('nan'), spec), format(1e20, spec))
err(lambda: format(1.5, 'd'))
err(lambda: format(1.5, 'x'))
err(lambda: format(1.5, 's'))
err(lambda: format(1.5, ',n'))
err(lambda: format(1.5, '.'))
err(lambda: format(1.5, '.99999999999f'))
err(lambda: format(1.5, 'zz'))
print(format(1e200, 'f')[:30], format(0.1, '.30f'), format(2.5, '.0f'), format(0.5, '.0f'), format(1.5, '.0f'))
