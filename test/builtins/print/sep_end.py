# separators and line ends
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1, 2, sep='-')
print(1, 2, sep='')
print(1, 2, sep=None, end=None)
print('a', end='')
print('b', end='|\n')
print()
print(*[1, 2, 3], sep=', ')
print('a', 'b', sep='\n', end='\n\n')
print(sep='x')
print(None, True, 1.5, 'é', b'x', [1])
err(lambda: print(1, sep=5))
err(lambda: print(1, end=5))
err(lambda: print(1, foo=2))
err(lambda: print(1, sep=b''))
