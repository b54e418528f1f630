# of sized objects and refusals
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class X:
    def __index__(self): return 7
print(len(''), len([1]), len({1: 2}), len(range(10)), len(L(5)), len(L(True)), len(L(X())))
err(lambda: len(5))
err(lambda: len(None))
err(lambda: len(L(-1)))
err(lambda: len(L('a')))
err(lambda: len(L(1.0)))
err(lambda: len(L(2**80)))
err(lambda: len(L(-2**80)))
err(lambda: len())
err(lambda: len([], []))
err(lambda: len(x for x in []))
err(lambda: len(list))
