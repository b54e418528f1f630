# the only instance
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(..., repr(...), Ellipsis is ..., type(...), type(...)(), bool(...), hash(...) == hash(...), ... == 1, (...).__repr__(), (...).__reduce__())
err(lambda: type(...)(1))
e = ...
err(lambda: e())
err(lambda: (...).x)
err(lambda: ... + 1)
try:
    class E(type(...)): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
