# positional, keyword, attribute and index fields
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class P:
    x = 3
print('{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a}-{b}'.format(a=1, b=2), '{0.x} {0.__class__.__name__}'.format(P()), '{0[1]} {0[-1]}'.format({1: 'one', '-1': 'neg'}), '{a[k]}'.format(a={'k': 5}), '{{}} {{{}}}'.format(1), '{!r} {!s} {!a}'.format('é', 'é', 'é'), '{:>{w}}|{:{f}<5}'.format(1, 2, w=4, f='*'), '{:%}'.format(0.5), '{0:{1}}'.format('x', '^5'), repr(''.format()))
err(lambda: '{}'.format())
err(lambda: '{2}'.format(1))
err(lambda: '{a}'.format())
err(lambda: '{} {0}'.format(1))
err(lambda: '{0} {}'.format(1))
err(lambda: '{'.format(1))
err(lambda: '}'.format(1))
err(lambda: '{!x}'.format(1))
err(lambda: '{!}'.format(1))
err(lambda: '{:d}'.format('a'))
err(lambda: '{0.y}'.format(P()))
err(lambda: '{0[k]}'.format({}))
err(lambda: '{0[a]}'.format([1]))
err(lambda: '{0!rx}'.format(1))
err(lambda: '{a.}'.format(a=1))
err(lambda: '{a[}'.format(a=1))
err(lambda: '{a[]}'.format(a=1))
err(lambda: '{a[0]x}'.format(a=[1]))
err(lambda: '{:{:{}}}'.format(1, 2, 3))
err(lambda: '{:'.format(1))
err(lambda: '{0:>-5}'.format('a'))
