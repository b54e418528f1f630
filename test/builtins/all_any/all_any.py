# truth of all or any, with short circuits
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


log = []
def t(x): log.append(x); return x
print(all([]), any([]), all([1, 0]), any([0, 1]), all('ab'), any(['', None]), all(t(x) for x in (1, 0, 2)), log)
log.clear()
print(any(t(x) for x in (0, 1, 2)), log, all({}), any({0: 1}), any(x > 2 for x in range(5)))
class B:
    def __bool__(self): raise ValueError('truth')
err(lambda: all([B()]))
err(lambda: any([B()]))
err(lambda: all(5))
err(lambda: any(None))
err(lambda: all())
err(lambda: any([], []))
