# the order of attribute lookup
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def __init__(self): self.own = 'own'
    def __getattr__(self, name):
        if name == 'bad': raise AttributeError('custom text')
        return 'fallback:' + name
c = C()
print(c.own, c.anything, hasattr(c, 'bad'), getattr(c, 'bad', 'default'))
err(lambda: c.bad)
class G:
    x = 1
    def __getattribute__(self, name):
        if name == 'x': return 'caught ' + str(object.__getattribute__(self, 'x'))
        return object.__getattribute__(self, name)
print(G().x, G.x)
err(lambda: G().y)
class S:
    def __setattr__(self, n, v): print('set', n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
s = S()
s.a = 1
s.a += 1
del s.a
err(lambda: delattr(s, 'a'))
