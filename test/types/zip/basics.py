# stops at the shortest
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', (1, 2), range(9))), list(zip(*[(1, 'a'), (2, 'b')])))
z = zip('ab', [1, 2])
print(next(z), list(z), next(z, 'end'), iter(z) is z, type(z).__name__)
err(lambda: zip(1))
err(lambda: zip('a', 1))
err(lambda: zip('a', foo=1))
err(lambda: next(zip()))
it = iter([1, 2, 3])
print(list(zip('a', it)), list(it))
it = iter([1, 2, 3])
print(list(zip(it, 'a')), list(it), zip('a').__reduce__()[0].__name__)
