# text in base 2, 16 and 8
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class X:
    def __index__(self): return 255
class Bad:
    def __index__(self): return 'a'
for f in (bin, hex, oct):
    print(f(0), f(255), f(-255), f(2**70), f(True), f(X()))
    for bad in (1.5, 'a', None, Bad()):
        err(lambda: f(bad))
err(lambda: bin())
err(lambda: hex(1, 2))
