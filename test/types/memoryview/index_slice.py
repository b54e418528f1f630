# items, slices, strides
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(b'abcdef')
print(m[0], m[-1], m[1:3].tobytes(), m[::2].tobytes(), m[::-1].tolist(), m[::2].strides, m[::2].contiguous, list(m), m.tolist(), m[1:][1:].tobytes(), 97 in m, list(reversed(m)), memoryview(bytearray(1)).cast('B', [])[...].tobytes())
err(lambda: m[6])
err(lambda: m.__getitem__('a'))
err(lambda: m[0, 0])
err(lambda: m.__getitem__(1.5))
it = iter(m)
print(next(it), list(it))
