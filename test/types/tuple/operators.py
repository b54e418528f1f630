# + * in, comparisons
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print((1,) + (2,), (1,) * 3, 3 * (1,), () * 5, 1 in (1, 2), 3 not in (1,), (1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1.0, 2), (1,) == [1], (1,) != (2,), (1,).__add__((2,)), (1,).__mul__(2), (1,).__rmul__(2), (1,).__contains__(1), (1,).__eq__([1]), (1,).__lt__((2,)), (1,).__le__((1,)), (1,).__gt__((1,)), (1,).__ge__((1,)), (1,).__ne__((1,)))
err(lambda: (1,) + [2])
err(lambda: (1,) + 1)
err(lambda: (1,) * 'a')
err(lambda: (1, 'a') < (1, 2))
err(lambda: (1,) < [2])
err(lambda: (0,) * 2**63)
t = u = (1,)
t += (2,)
t *= 2
print(t, u)
