# extra arguments are refused unless the other one is overridden
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class N:
    def __new__(cls, *a): return super().__new__(cls)
class I:
    def __init__(self, *a): pass
class B:
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __init__(self, *a): pass
class BI:
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): super().__init__(*a)
print(type(N(1)).__name__, type(I(1)).__name__, type(B()).__name__)
err(lambda: B(1))
err(lambda: BI(1))
class R:
    def __init__(self): return 5
err(lambda: R())
class O:
    def __new__(cls): return 'not an O'
    def __init__(self): print('never')
print(O())
