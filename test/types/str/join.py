# joins strings only
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(','.join(['a', 'b']), ''.join('abc'), ','.join([]), ','.join(['a']), '-'.join(c for c in 'xyz'), '-'.join({'a': 1, 'b': 2}), ', '.join(('é', '😀')))
err(lambda: ','.join([1]))
err(lambda: ','.join(['a', None]))
err(lambda: ','.join(1))
err(lambda: ','.join(['a', b'b']))
err(lambda: ','.join())
err(lambda: ','.join('a', 'b'))
def g():
    yield 'a'
    raise ValueError('inside')
err(lambda: ','.join(g()))
class S(str): pass
x = S('q')
print(type(''.join([x])).__name__)
