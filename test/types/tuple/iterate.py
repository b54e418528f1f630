# the iterator
it = iter((1, 2, 3))
print(next(it), it.__length_hint__(), list(it), next(it, 'end'), type(it).__name__, list(reversed((1, 2))), it.__reduce__()[0].__name__)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
try:
    a, b = ()
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a, b = (1, 2, 3)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
