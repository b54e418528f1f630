# lexicographic comparison
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1, 2] == [1, 2.0], [1] == (1,), [1] != [1], [1, 'a'] == [1, 'a'], [1, 'a'] < [2, 3], [1].__eq__((1,)), [1].__lt__([2]), [1].__le__([1]), [1].__gt__([0]), [1].__ge__([2]), [1].__ne__([2]))
err(lambda: [1, 'a'] < [1, 2])
err(lambda: [1] < (2,))
err(lambda: [1] < 1)
err(lambda: hash([]))
err(lambda: {[]: 1})
err(lambda: {[]})
nan = float('nan')
print([nan] == [nan], [nan] < [nan], [float('nan')] == [nan])
