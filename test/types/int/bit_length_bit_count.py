# number of bits and number of ones
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print([n.bit_length() for n in (0, 1, -1, 255, 256, -256, 2**53, 2**100)])
print([n.bit_count() for n in (0, 1, -1, 255, 256, -255, 2**53 - 1, 2**100 - 1)])
err(lambda: 1 .bit_length(2))
err(lambda: 1 .bit_count(1))
err(lambda: int.bit_length('a'))
