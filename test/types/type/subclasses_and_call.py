# __subclasses__, __call__, __ror__, __dir__, __sizeof__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A: pass
class B(A): pass
class C(A): pass
print(A.__subclasses__(), type.__call__(int, '5'), int | str, type.__or__(int, None), type.__ror__(int, str), 'x' in type.__dir__(A), type.__sizeof__(A) > 0, type.__subclasses__(A), type.mro(B), A.__call__ is not None, type.__prepare__(), type.__repr__(A), A == A, hash(A) == hash(A))
err(lambda: type.__subclasses__())
err(lambda: A()())
err(lambda: int | 5)
err(lambda: type.mro(5))
print(int | None, None | int, (int | str) | None, list[int] | None)
