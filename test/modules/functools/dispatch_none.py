import functools
@functools.singledispatch
def g(a): return 'o'
@g.register
def _(a: None): return 'none'
@g.register
def _(a: int | None): return 'int or none'
print(g(None), g(3), g(''))
