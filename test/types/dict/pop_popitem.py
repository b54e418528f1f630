# removing, with default or not
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {'a': 1, 'b': 2, 'c': 3}
print(d.pop('a'), d.pop('zz', None), d.popitem(), d, d.pop('b', 5), d)
err(lambda: d.pop('zz'))
err(lambda: d.pop())
err(lambda: d.pop([]))
err(lambda: d.popitem())
err(lambda: d.pop(1, 2, 3))
err(lambda: d.popitem(1))
