# set() of iterables and displays
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(set(), {1, 2, 3}, {3, 1, 2}, set([1, 1, 2]), set(range(5)), {*[1], *(2,)}, {i % 3 for i in range(10)}, set({1: 2}), {None}, {1, 1.0, True}, set(()), {(1, 2)}, {0, -1, -2})
err(lambda: set(1))
err(lambda: set([[]]))
err(lambda: set(1, 2))
err(lambda: {[]})
err(lambda: {{}})
err(lambda: {*1})
err(lambda: set(iterable=()))
s = {1}
s.__init__([5, 6])
print(s)
