# %-formatting of strings, tuples and mappings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('%s %r %a' % ('é', 'é', 'é'), '%s' % 1, '%s' % (1,), '%s' % [1, 2], '%5s|%-5s|%.2s' % ('ab', 'ab', 'abc'), '%(a)s %(b)d' % {'a': 1, 'b': 2}, '%%' % (), '%c%c' % ('x', 65), '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159), 'no' % (), 'no' % {}, '%s' % None, '%(a)s' % {'a': (1, 2)}, '%s' % ((1, 2),))
err(lambda: '%s %s' % 1)
err(lambda: '%s' % (1, 2))
err(lambda: '%s' % ())
err(lambda: 'a' % 1)
err(lambda: '%d' % 'a')
err(lambda: '%d' % None)
err(lambda: '%x' % 'a')
err(lambda: '%c' % 'ab')
err(lambda: '%c' % -1)
err(lambda: '%c' % 0x110000)
err(lambda: '%c' % 1.5)
err(lambda: '%(a)s' % 1)
err(lambda: '%(a)s' % {})
err(lambda: '%(a)s' % (1,))
err(lambda: '%q' % 1)
err(lambda: '%' % 1)
err(lambda: '%(a' % {})
err(lambda: '%*d' % ('a', 1))
err(lambda: '%.*f' % (1.5, 1))
err(lambda: 'a %s' % (1, 2, 3))
err(lambda: '%f' % None)
err(lambda: '%z' % 1)
err(lambda: '%d' % [])
