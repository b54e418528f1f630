# cooperative __init__ with keywords
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class Root:
    def __init__(self, **kw): self.log = ['Root', sorted(kw)]
class A(Root):
    def __init__(self, a=0, **kw): super().__init__(**kw); self.log.append(('A', a))
class B(Root):
    def __init__(self, b=0, **kw): super().__init__(**kw); self.log.append(('B', b))
class C(A, B):
    def __init__(self, **kw): super().__init__(**kw); self.log.append('C')
print(C(a=1, b=2, c=3).log)
class P:
    @property
    def v(self): return 1
class Q(P):
    @property
    def v(self): return super().v + 1
print(Q().v)
class W(P):
    def set(self): super().v = 5
err(lambda: W().set())
class X(P):
    def set(self): super().zz = 5; return self.__dict__
err(lambda: X().set())
