# super() in methods, class methods, nested functions
class A:
    def f(self): return ['A']
    @classmethod
    def g(cls): return ['gA', cls.__name__]
    @staticmethod
    def s(): return 's'
    x = 'class x'
class B(A):
    def f(self): return super().f() + ['B']
    @classmethod
    def g(cls): return super().g() + ['gB']
    def s(self): return super().s()
    def inner(self):
        def h(): return super(B, self).f()
        return h()
    def comp(self): return [super(B, self).x for _ in 'a']
class C(A):
    def f(self): return super().f() + ['C']
class D(B, C):
    def f(self): return super().f() + ['D']
print(D().f(), D.g(), B().s(), B().inner(), B().comp(), super(B, D()).f(), super(B, D).g())
