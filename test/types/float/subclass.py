# operations on a subclass give floats
class F(float):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
f = F(1.5, 'x')
print(type(f + 1), type(-f), type(abs(f)), type(f.real), f.tag, f, repr(f), type(round(f, 1)), type(f.conjugate()), f == 1.5, hash(f) == hash(1.5), {1.5: 1}[f], type(float(f)), f.__dict__)
class G(float):
    def __repr__(self): return 'G'
    def __rsub__(self, o): return 'rsub'
print(G(1), [G(2)], str(G(1)), f'{G(1)}', f'{G(1):.1f}', 1.0 - G(2), 1 - G(2))
