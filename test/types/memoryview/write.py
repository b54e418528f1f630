# assignment through a view
b = bytearray(b'abcdef')
m = memoryview(b)
m[0] = 65
m[1:3] = b'XY'
m[::2][2] = 90
print(b)
try:
    m[0] = 256
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m[0] = 'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m[0] = b'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m[0:2] = b'abc'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m[0:2] = 'ab'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m[9] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del m[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    memoryview(b'a')[0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
print(m.__setitem__(0, 97), b)
