# assignment and deletion of items and slices
b = bytearray(b'abcdef')
b[0] = 65
b[-1] = 70
print(b)
b[1:3] = b'XYZ'
print(b)
b[1:1] = [1, 2]
print(b)
b[::2] = bytes(len(b[::2]))
print(b)
del b[0]
del b[-2:]
del b[::2]
print(b)
b[:] = b'new'
print(b)
b[1:2] = 'é'.encode()
print(b)
try:
    b[0] = 256
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0] = -1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0] = 'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0] = b'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[99] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b['a'] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0:1] = 'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0:1] = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[::2] = b'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    b[0:1] = [256]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del b[99]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del b['a']
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
print(b.__setitem__(0, 66), b.__delitem__(0), b)
b[1:2] = b
print(b)
