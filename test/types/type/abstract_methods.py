# __abstractmethods__ prevents instances
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): pass
    @abstractmethod
    def g(self): pass
class B(A):
    def f(self): return 'f'
class C(B):
    def g(self): return 'g'
err(lambda: A())
err(lambda: B())
print(C().f(), C().g(), sorted(A.__abstractmethods__), B.__abstractmethods__, C.__abstractmethods__)
class X: pass
err(lambda: X.__abstractmethods__)
