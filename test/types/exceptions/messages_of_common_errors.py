# texts of everyday mistakes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


x = 5
n = None
class C:
    def __init__(self): self.value = 1
    def method(self): pass
err(lambda: x.append(1))
err(lambda: n.foo)
err(lambda: C().valeu)
err(lambda: C().methd())
err(lambda: 'a' + 1)
err(lambda: 1 + 'a')
err(lambda: [1] + 'a')
err(lambda: {}['k'])
err(lambda: [][0])
err(lambda: ()[0])
err(lambda: ''[0])
err(lambda: int('x'))
err(lambda: float('x'))
err(lambda: x())
err(lambda: x[0])
err(lambda: len(x))
err(lambda: iter(x))
err(lambda: C() + 1)
err(lambda: C() < C())
err(lambda: C()[0])
err(lambda: -C())
err(lambda: undefined)
err(lambda: pront)
err(lambda: [].appendd)
err(lambda: 'abc'.uper())
err(lambda: {}.itmes())
err(lambda: open)
err(lambda: n())
err(lambda: max(1))
err(lambda: sum(['a']))
err(lambda: ','.join([1]))
try:
    import no_such_module
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    from math import no_such_name
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    from os import pathh
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    import os.nothing
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, b = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, b = 1, 2, 3
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del never
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    for i in 5: pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    with 5: pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    x[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del x[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    x.y = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del x.y
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    assert False
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    assert x == 6, ('message', x)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
