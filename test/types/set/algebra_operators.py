# | & - ^ want sets
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a | frozenset([9]), type(a | frozenset()), type(frozenset() | a), a.__or__(b), a.__and__(b), a.__sub__(b), a.__xor__(b), a.__ror__(b), a.__rand__(b), a.__rsub__(b), a.__rxor__(b), a.__or__([1]), a | {1: 2}.keys())
err(lambda: a | [1])
err(lambda: a & [1])
err(lambda: a - (1,))
err(lambda: a ^ 'x')
err(lambda: [1] | a)
err(lambda: a + b)
err(lambda: -a)
