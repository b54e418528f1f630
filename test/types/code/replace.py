# a changed copy
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(a): return a
g = f.__code__.replace(co_name='renamed', co_firstlineno=100)
print(g.co_name, g.co_firstlineno, g == f.__code__)
err(lambda: f.__code__.replace(co_argcount='x'))
err(lambda: f.__code__.replace(zz=1))
err(lambda: f.__code__.replace(co_name=1))
import copy
print(copy.replace(f.__code__, co_name='q').co_name)
