# the % operator with floats
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('%f %e %g %G %.2f %10.3f|%-10.1f|%+.1f|% .1f|%010.2f|%#.0f|%.0f' % (1.5, 1.5, 1.5e-10, 1.5e20, 3.14159, 2.71828, 2.5, 3.0, 3.0, -3.14159, 3.0, 2.5))
print('%d %i %s %r' % (3.99, -3.99, 1.0, 0.1), '%s' % float('nan'), '%f' % float('-inf'), '%5.1f%%' % 45.678)
err(lambda: '%d' % float('nan'))
err(lambda: '%x' % 1.5)
err(lambda: '%c' % 1.5)
err(lambda: '%f' % 'a')
