# a subclass with attributes, plain results
class B(bytes):
    def __new__(cls, v, t=None):
        self = super().__new__(cls, v)
        self.t = t
        return self
b = B(b'abc', 5)
print(b, b.t, type(b + b'x'), type(b.upper()), type(b[:]), type(bytes(b)), b == b'abc', hash(b) == hash(b'abc'), {b'abc': 1}[b], b.decode())
