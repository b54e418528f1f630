# args, str, repr, notes, with_traceback
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = ValueError('a', 1)
print(e, str(e), e.args, str(ValueError()), repr(ValueError()), str(ValueError('x')), str(ValueError(5)), repr(ValueError('x')), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.with_traceback(None) is e)
e.args = [1, 2]
print(e.args, e, str(e))
e.args = 'xy'
print(e.args)
e.extra = 1
print(e.__dict__)
err(lambda: setattr(e, 'args', 5))
err(lambda: setattr(e, '__traceback__', 5))
err(lambda: setattr(e, '__cause__', 5))
err(lambda: setattr(e, '__context__', 'x'))
err(lambda: delattr(e, 'args'))
err(lambda: delattr(e, '__cause__'))
err(lambda: delattr(e, '__traceback__'))
err(lambda: e.with_traceback(5))
err(lambda: e.with_traceback())
err(lambda: ValueError(x=1))
err(lambda: e.zz)
print(ValueError('a') == ValueError('a'), hash(e) == hash(e))
e.__cause__ = KeyError('c')
print(e.__suppress_context__, repr(e.__cause__))
e.__suppress_context__ = 0
print(e.__suppress_context__)
err(lambda: setattr(e, '__suppress_context__', 'x'))
