# hooks of class creation
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls.__name__, tag)
class Named:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class C(Base, tag='t'):
    a = Named()
    b = Named()
try:
    class D(Base, other=1): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class BadName:
    def __set_name__(self, owner, name): raise ValueError('bad name')
try:
    class E: x = BadName()
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class F(Base): pass
