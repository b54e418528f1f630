# slice() and its three attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a', [], {}), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step, repr(slice(1)), str(slice(None, None, -1)))
err(lambda: slice())
err(lambda: slice(1, 2, 3, 4))
err(lambda: slice(start=1))
err(lambda: setattr(slice(1), 'start', 2))
err(lambda: slice(1).foo)
class C:
    def __getitem__(self, k): return k
print(C()[1:2], C()[:], C()[::2], C()[1:2, ...], C()[()], C()[1,], C()['a':'b':'c'])
