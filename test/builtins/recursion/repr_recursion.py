# containers in themselves
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1]; a.append(a)
d = {}; d['d'] = d
t = ([],); t[0].append(t)
print(a, d, t)
import sys
sys.setrecursionlimit(200)
def f(n): return f(n + 1)
err(lambda: f(0))
class R:
    def __repr__(self): return repr(self)
err(lambda: repr(R()))
class E:
    def __eq__(self, o): return self == o
err(lambda: E() == 1)
class G:
    def __getattr__(self, n): return getattr(self, n + 'x')
err(lambda: G().a)
print(sys.getrecursionlimit())
err(lambda: sys.setrecursionlimit(0))
err(lambda: sys.setrecursionlimit('a'))
