# the indices for a length
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(slice(None).indices(5), slice(1, 10, 2).indices(5), slice(-3, None).indices(5), slice(None, None, -1).indices(5), slice(10, -10, -1).indices(5), slice(-10, 10).indices(5), slice(0).indices(0), slice(None, 2**70).indices(2**65))
err(lambda: slice(1).indices(-1))
err(lambda: slice(1, 2, 0).indices(5))
err(lambda: slice('a').indices(5))
err(lambda: slice(1).indices('a'))
err(lambda: slice(1).indices())
err(lambda: slice(1.5, 2).indices(5))
