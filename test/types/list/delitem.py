# deletion of items and slices
a = list(range(10))
del a[0], a[-1]
print(a)
del a[2:4]
print(a)
del a[::2]
print(a)
del a[::-1]
print(a)
try:
    del a[0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del a['x']
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del a[::0]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
b = [1, 2, 3]
print(b.__delitem__(0), b, b.__delitem__(slice(None)), b)
