# pairs with a start
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate([], 1)), list(enumerate(iterable='x', start=-1)), list(enumerate('a', start=2**70)), next(enumerate('q')))
e = enumerate('abc')
print(next(e), list(e), next(e, 'end'), iter(e) is e, type(e).__name__, e.__next__ is not None, enumerate[int])
err(lambda: enumerate())
err(lambda: enumerate(1))
err(lambda: enumerate('a', 'b'))
err(lambda: enumerate('a', 1.0))
err(lambda: enumerate('a', 1, 2))
err(lambda: enumerate(foo=1))
err(lambda: next(enumerate('')))
print(list(enumerate('ab', 2**53 - 1)), enumerate('ab').__reduce__()[1][1])
class E(enumerate):
    def __next__(self): return super().__next__() + ('x',)
print(list(E('ab')))
