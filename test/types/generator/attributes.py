# gi_ attributes and names
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    x = 1
    yield x
it = g()
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code.co_name, it.gi_frame is not None, type(it).__name__, repr(it).startswith('<generator object g at 0x'), iter(it) is it)
next(it)
print(it.gi_suspended, it.gi_frame.f_locals, it.gi_frame.f_lineno)
it.__name__ = 'renamed'
it.__qualname__ = 'Q.renamed'
print(it.__name__, repr(it).startswith('<generator object Q.renamed at 0x'))
err(lambda: setattr(it, '__name__', 1))
err(lambda: setattr(it, 'gi_running', 1))
err(lambda: setattr(it, 'x', 1))
err(lambda: type(it)())
err(lambda: it.zz)
err(lambda: len(it))
err(lambda: it[0])
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended, (i for i in 'a').__name__, (i for i in 'a').__qualname__)
try:
    class G(type(it)): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
