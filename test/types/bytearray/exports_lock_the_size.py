# a memoryview on it forbids resizing
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'abc')
m = memoryview(b)
m[0] = 65
print(b)
err(lambda: b.append(1))
err(lambda: b.clear())
err(lambda: b.extend(b'x'))
try:
    del b[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
b[0] = 66
print(m[0])
m.release()
b.append(1)
print(b)
