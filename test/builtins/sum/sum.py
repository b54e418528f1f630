# numbers, start, other types
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A:
    def __init__(self, v): self.v = v
    def __radd__(self, o): return A(o + self.v)
    def __add__(self, o): return A(self.v + o.v)
print(sum([]), sum([1, 2]), sum([1, 2], 10), sum([0.1] * 10), sum([1, 2.5, True]), sum([[1], [2]], []), sum((x for x in range(5))), sum([1j, 2]), sum([1], start=5), sum([10**30, 1]), sum([A(1), A(2)]).v, sum([1e100, 1.0, -1e100]), sum({1: 2}), sum([(1,), (2,)], ()))
err(lambda: sum(5))
err(lambda: sum(['a']))
err(lambda: sum(['a'], ''))
err(lambda: sum([b'a'], b''))
err(lambda: sum([], bytearray()))
err(lambda: sum([None]))
err(lambda: sum())
err(lambda: sum([1], 2, 3))
err(lambda: sum([[1]]))
