# a read-only view of the same memory
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'abc')
m = memoryview(b).toreadonly()
try:
    m[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
b[0] = 90
print(m[0], m.readonly)
err(lambda: m.toreadonly(1))
