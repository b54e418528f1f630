# a subclass overrides one accessor
class A:
    @property
    def x(self): return 'A'
class B(A):
    @A.x.setter
    def x(self, v): self.v = v
    @property
    def y(self): return super().x + 'B'
b = B()
b.x = 3
print(b.x, b.v, b.y, A().x)
class D(A):
    x = 'class attribute'
print(D().x)
