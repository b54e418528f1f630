# the mapping is used as it is
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class D(dict):
    def __missing__(self, k): return '<' + k + '>'
print('{a} {b}'.format_map(D(a=1)), '{x[0]}'.format_map({'x': [5]}))
err(lambda: '{a}'.format_map({}))
err(lambda: '{}'.format_map({'a': 1}))
err(lambda: '{a}'.format_map(1))
err(lambda: 'a'.format_map())
