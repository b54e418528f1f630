# sequences and __reversed__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class R:
    def __reversed__(self): return iter('rev')
class N:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
print(list(reversed([1, 2])), list(reversed('ab')), list(reversed((1,))), list(reversed(range(3))), list(reversed(S())), list(reversed(R())), list(reversed({1: 2, 3: 4})), list(reversed(b'ab')))
r = reversed(S())
print(next(r), r.__length_hint__(), list(r), next(r, 'end'), type(r).__name__, iter(r) is r)
err(lambda: reversed())
err(lambda: reversed(1))
err(lambda: reversed({1}))
err(lambda: reversed(x for x in 'a'))
err(lambda: reversed(N()))
err(lambda: reversed([], []))
err(lambda: reversed(sequence=[]))
print(type(reversed('a')).__name__, type(reversed([])).__name__, type(reversed(())).__name__, reversed('ab').__reduce__()[1], reversed('abc').__setstate__(0))
