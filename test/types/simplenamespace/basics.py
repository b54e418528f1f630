# attributes, repr, comparison
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import SimpleNamespace as N
n = N(a=1, b='x')
print(n, n.a, n == N(a=1, b='x'), n != N(a=2), n == 1, N(), vars(n), N({'a': 5}, b=6), N([('k', 1)]))
n.c = n
print(n)
del n.c
del n.a
print(n)
err(lambda: n.zz)
err(lambda: N(1))
err(lambda: N({}, {}))
err(lambda: N({1: 2}))
err(lambda: hash(n))
err(lambda: n < N())
class M(N):
    pass
print(M(x=1), n.__eq__(5), n.__ne__(N()), n.__repr__(), n.__dict__, N(**{'not id': 1}))
import copy
print(copy.replace(N(a=1, b=2), b=3), N(a=1).__replace__(a=2))
err(lambda: n.__init__(1, 2))
