# exceptions with own __init__, __str__ and class attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
class B(Exception):
    def __str__(self): return 'B text'
class C(ValueError, KeyError): pass
class D(Exception):
    def __init__(self, a, b=2): self.b = b
print(A(1, 'm'), A(1, 'm').code, str(B(1)), repr(B(1)), str(C('q')), D(1), D(1, 3).args, D(5).b)
err(lambda: A(1))
try: raise C('x')
except KeyError as e: print('as KeyError', e)
try: raise A
except TypeError as e: print(e)
