# of bytes and bytearray, with the attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(b'abcdef')
print(m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.nbytes, m.obj, m.contiguous, m.c_contiguous, m.f_contiguous, len(m))
print(memoryview(bytearray(b'a')).readonly, memoryview(memoryview(b'x')).obj, memoryview(object=b'z').tobytes())
err(lambda: memoryview('a'))
err(lambda: memoryview(1))
err(lambda: memoryview())
err(lambda: memoryview([1]))
err(lambda: setattr(m, 'format', 'x'))
err(lambda: m.foo)
