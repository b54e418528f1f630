# assignment of items and slices
a = [0, 1, 2, 3, 4]
a[0] = 'x'
a[-1] = 'y'
print(a)
a[1:3] = [9]
print(a)
a[1:1] = 'ab'
print(a)
a[::2] = [7, 7, 7]
print(a)
a[::-1] = range(len(a))
print(a)
a[:] = []
print(a)
a[5:] = (1, 2)
a[0:0] = a
print(a, a.__setitem__(0, 'q'), a)
try:
    a[9] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[-9] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a['x'] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[1.0] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[0:2] = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[::2] = [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[::0] = []
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a[3:1] = None
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
a[3:1] = ['in']
print(a)
