# changed defaults are used at once
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a, b=1): return a, b
f.__defaults__ = (10, 20)
print(f(), f(1))
f.__defaults__ = None
err(lambda: f())
def k(*, x=1): return x
k.__kwdefaults__['x'] = 5
print(k())
def m(a=[]):
    a.append(1)
    return a
print(m(), m(), m.__defaults__)
