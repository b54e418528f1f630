# whole-dict methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': [1]}
c = d.copy()
print(c == d, c is d, c['a'] is d['a'], d.clear(), d, c)
err(lambda: d.copy(1))
err(lambda: d.clear(1))
