# ExceptionGroup and BaseExceptionGroup
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


g = ExceptionGroup('msg', [ValueError(1), TypeError('t')])
print(g, str(g), g.message, g.exceptions, g.args, type(BaseExceptionGroup('m', [ValueError()])).__name__, type(BaseExceptionGroup('m', [KeyboardInterrupt()])).__name__, str(ExceptionGroup('one', [ValueError()])), ExceptionGroup[int], issubclass(ExceptionGroup, Exception))
err(lambda: ExceptionGroup('m', []))
err(lambda: ExceptionGroup('m', [1]))
err(lambda: ExceptionGroup('m', 5))
err(lambda: ExceptionGroup(1, [ValueError()]))
err(lambda: ExceptionGroup('m'))
err(lambda: ExceptionGroup())
err(lambda: ExceptionGroup('m', [KeyboardInterrupt()]))
err(lambda: ExceptionGroup('m', [ValueError()], 1))
err(lambda: setattr(g, 'message', 'x'))
err(lambda: setattr(g, 'exceptions', ()))
err(lambda: ExceptionGroup('m', {ValueError()}))
print(ExceptionGroup('t', (ValueError(),)).exceptions, repr(ExceptionGroup('m', [ExceptionGroup('n', [KeyError('k')])])))
