# comparing element by element
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print((1, 'a') < (1, 'b'), (1,) < (1, 2), () < (0,), ((1, 2), 3) < ((1, 3), 0), (1, 2) == (1, 2.0), max((1, 2), (1, 3)), sorted([(2, 'a'), (1, 'z'), (1, 'b')]), (1, None) == (1, None), (float('nan'),) == (float('nan'),))
err(lambda: (1, None) < (1, 2))
err(lambda: (1, 2) < (1, 'a'))
print((1, None) < (2, 1))
