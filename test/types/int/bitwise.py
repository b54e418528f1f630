# and, or, xor, invert over the two's complement
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for a in (0, 5, -5, 2**31, -2**31, 2**40 + 3, -2**40 - 3, 2**70, -2**70):
    for b in (0, 3, -1, 2**33 - 1, -2**65):
        print(a & b, a | b, a ^ b, ~a)
print(6 .__and__(3), 6 .__or__(3), 6 .__xor__(3), 6 .__rand__(3), 6 .__ror__(3), 6 .__rxor__(3), 6 .__invert__(), 6 .__and__(1.0))
err(lambda: 1 & 1.0)
err(lambda: 1 | 'a')
err(lambda: 1 ^ None)
err(lambda: ~1.5)
