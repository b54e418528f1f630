# reading with defaults
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': None}
print(d.get('a', 5), d.get('b'), d.get('b', 5), d.setdefault('a', 7), d.setdefault('b'), d.setdefault('c', []), d)
err(lambda: d.get())
err(lambda: d.get([]))
err(lambda: d.get(1, 2, 3))
err(lambda: d.get(key='a'))
err(lambda: d.setdefault())
err(lambda: d.setdefault([], 1))
err(lambda: d.get('a', default=1))
