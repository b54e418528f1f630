# metaclass hooks
class M(type):
    def __instancecheck__(cls, o): return o == 'yes'
    def __subclasscheck__(cls, k): return k is int
class C(metaclass=M): pass
print(isinstance('yes', C), isinstance(5, C), issubclass(int, C), issubclass(str, C), isinstance(C(), C), type.__instancecheck__(C, C()), type.__subclasscheck__(C, C))
