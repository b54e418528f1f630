# identity
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = []
b = a
print(id(a) == id(b), id(a) == id([]), type(id(a)).__name__, id(None) == id(None), id(a) > 0)
err(lambda: id())
err(lambda: id(1, 2))
