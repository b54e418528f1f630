# range cannot be subclassed
print(repr(range(3)), str(range(1, 2, 3)), f'{range(3)}', range(3).__repr__())
try:
    class R(range): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
