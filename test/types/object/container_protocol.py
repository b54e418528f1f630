# len, getitem, contains, iter on user classes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class L:
    def __len__(self): return 2
class B:
    def __len__(self): return -1
class F:
    def __len__(self): return 1.5
class C:
    def __contains__(self, x): return 'truthy'
class N:
    __contains__ = None
    __iter__ = None
    def __getitem__(self, i): return i
print(list(S()), 1 in S(), 9 in S(), len(L()), bool(L()), 5 in C(), [*S()], max(S()))
err(lambda: len(B()))
err(lambda: len(F()))
err(lambda: len(S()))
err(lambda: S()['a'])
err(lambda: L()[0])
err(lambda: 1 in N())
err(lambda: iter(N()))
err(lambda: 1 in L())
try:
    S()[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del S()[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class Huge:
    def __len__(self): return 2**100
err(lambda: len(Huge()))
