# super() and cls() in alternative constructors
class A:
    def __init__(self, v): self.v = v
    @classmethod
    def make(cls, v): return cls(v)
    def __repr__(self): return f'{type(self).__name__}({self.v})'
class B(A):
    @classmethod
    def make(cls, v): return super().make(v * 2)
print(A.make(1), B.make(2), B(0).make(3))
