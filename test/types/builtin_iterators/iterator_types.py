# names, length hints, states of the builtin iterators
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for obj in ([], (), '', 'é', b'', bytearray(), range(0), range(2**64, 2**64), {}, {}.values(), {}.items(), set(), frozenset()):
    it = iter(obj)
    print(type(it).__name__, iter(it) is it, it.__length_hint__(), next(it, 'end'), it.__length_hint__(), list(it))
err(lambda: type(iter([]))())
err(lambda: next(iter([])))
err(lambda: iter([]).zz)
err(lambda: setattr(iter([]), 'x', 1))
err(lambda: len(iter([])))
it = iter([1, 2, 3])
it.__setstate__(1)
print(list(it), it.__setstate__(0), list(it))
t = iter((1, 2, 3))
t.__setstate__(-5)
print(next(t))
s = iter('abc')
s.__setstate__(10)
print(list(s))
err(lambda: iter([]).__setstate__('a'))
