# explicit form and what the object shows
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def f(self): return 'A.f'
class B(A):
    def f(self): return 'B.f'
b = B()
s = super(B, b)
print(s.f(), s.__thisclass__, s.__self__ is b, s.__self_class__, super(B).__self__, repr(super(B)), repr(super(B, B)), super(B).__get__(b).f())
err(lambda: s.zz)
err(lambda: super(A, 5))
err(lambda: super(1))
err(lambda: super(B, A()))
err(lambda: super(1, 2))
err(lambda: super(A, b, 1))
err(lambda: super(a=1))
err(lambda: super())
err(lambda: setattr(s, 'x', 1))
print(hasattr(s, '__class__'), s.__class__)
