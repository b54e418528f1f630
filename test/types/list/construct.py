# list() of iterables, lengths hints, and wrong arguments
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(), list('ab'), list((1, 2)), list(range(3)), list({1: 2}), list(x for x in (1, 2)), list([1]), [*'ab', *[1]], list(iter([5])))
err(lambda: list(1))
err(lambda: list(None))
err(lambda: list(1, 2))
err(lambda: list(iterable=[]))
err(lambda: list.__new__())
err(lambda: list.__new__(int))
class It:
    def __iter__(self): return 5
class L:
    def __len__(self): return -1
    def __iter__(self): return iter([1])
class H:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return 'x'
err(lambda: list(It()))
err(lambda: list(L()))
err(lambda: list(H()))
a = [1, 2]
a.__init__([3])
print(a, a.__init__(), a)
