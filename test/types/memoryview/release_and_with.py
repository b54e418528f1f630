# a released view refuses everything
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(bytearray(b'abc'))
with m as x:
    print(x is m, m[0])
err(lambda: m[0])
err(lambda: len(m))
err(lambda: m.tobytes())
err(lambda: m.format)
err(lambda: m.nbytes)
print(m.release())
n = memoryview(b'a')
n.release()
err(lambda: n.__enter__())
err(lambda: n == b'a')
print(n == n, repr(n).startswith('<released memory at 0x'), repr(memoryview(b'')).startswith('<memory at 0x'))
print(memoryview(b'a').__exit__(None, None, None))
