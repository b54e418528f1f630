# an AttributeError in a getter reaches __getattr__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    @property
    def x(self): return self.missing
    def __getattr__(self, n): return 'fallback ' + n
class D:
    @property
    def x(self): return self.missing
print(C().x)
err(lambda: D().x)
print(hasattr(D(), 'x'), getattr(D(), 'x', 'default'))
