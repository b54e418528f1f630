# memoryview cannot be subclassed
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


try:
    class M(memoryview): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: memoryview[int])
print(memoryview(b'a').__len__(), memoryview(b'abc').__iter__ is not None, memoryview(b'').tolist(), len(memoryview(b'')), memoryview(b'ab').__buffer__(0).tobytes())
