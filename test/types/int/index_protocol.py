# __index__ is honoured where an int is wanted
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([1, 2, 3][X(1)], 'abc'[X(-1)], list(range(X(3))), bin(X(5)), 2 ** 3 if X(0) else 1, 'ab' * X(2), hex(X(255)), bytes(X(2)), chr(X(97)))
err(lambda: [1][X(10)])
err(lambda: [1][X('a')])
err(lambda: [1, 2].__getitem__(1.0))
err(lambda: 'a' * X(None))
