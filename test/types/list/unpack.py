# unpacking lists
a, b = [1, 2]
c, *d = [1, 2, 3]
*e, f = 'xyz'
print(a, b, c, d, e, f)
try:
    a, b = [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, b = [1, 2, 3]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, *b, c = [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, b = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    [a, [b, c]] = [1, [2]]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
