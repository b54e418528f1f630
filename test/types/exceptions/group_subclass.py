# ExceptionGroup with __new__ and Exception restrictions
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class E(ExceptionGroup, ValueError): pass
class F(BaseExceptionGroup, KeyboardInterrupt): pass
print(E('m', [KeyError()]), F('m', [KeyboardInterrupt()]))
err(lambda: E('m', [KeyboardInterrupt()]))
class G(BaseExceptionGroup): pass
print(type(G('m', [ValueError()])).__name__)
class H(ExceptionGroup):
    def __new__(cls, code): return super().__new__(cls, 'code %d' % code, [ValueError(code)])
    def __init__(self, code): self.code = code
print(H(5), H(6).code, str(H(7)), H(8).args)
