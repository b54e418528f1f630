# __class__ is available in methods
class C:
    def f(self): return __class__
    def g(self): return lambda: __class__.__name__
print(C().f() is C, C().g()())
class D(C): pass
print(D().f() is C)
