# the only instance
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(None, repr(None), type(None), type(None)(), bool(None), None == None, None is None, None == 0, hash(None) == hash(None), None.__bool__(), None.__doc__, type(None)() is None, None.__repr__(), None.__hash__() == hash(None), None.__eq__(None), None.__eq__(1))
err(lambda: type(None)(1))
n = None
err(lambda: n())
err(lambda: None.x)
err(lambda: setattr(None, 'x', 1))
err(lambda: n[0])
err(lambda: None + 1)
err(lambda: len(None))
err(lambda: iter(None))
err(lambda: None < None)
err(lambda: int(None))
err(lambda: [*None])
try:
    a, b = None
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class N(type(None)): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    for x in None: pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    with None: pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    None.append(1)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    n[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del n[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
