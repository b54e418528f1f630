# iterators, sentinel, default
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class S:
    def __getitem__(self, i):
        if i < 2: return i
        raise IndexError
print(next(iter([1])), list(iter(S())), next(iter([]), 'default'), next(iter([]), None), list(iter(lambda n=[3]: n.append(n[-1] - 1) or n[-1], 0)))
err(lambda: iter(5))
err(lambda: iter(5, 0))
err(lambda: iter())
err(lambda: next(5))
err(lambda: next([]))
err(lambda: next(iter([])))
err(lambda: next())
err(lambda: next(iter([]), 1, 2))
err(lambda: iter(list))
