# to any object with write
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import io, sys
s = io.StringIO()
print('to', 'file', file=s, sep='_')
print(repr(s.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t)
    def flush(self): self.parts.append('FLUSH')
w = W()
print(1, 2, file=w, flush=True)
print(w.parts)
print('err', file=sys.stderr)
print('default', file=None)
class NoWrite: pass
class NoFlush:
    def write(self, t): pass
err(lambda: print(1, file=NoWrite()))
err(lambda: print(1, file=5))
err(lambda: print(1, file=NoFlush(), flush=True))
class B:
    def __str__(self): raise ValueError('str')
err(lambda: print(B()))
s.close()
err(lambda: print(1, file=s))
saved, sys.stdout = sys.stdout, w
print('captured')
sys.stdout = saved
print(w.parts[-2:])
sys.stdout = None
print('nowhere')
sys.stdout = saved
