# and, or, xor stay bool; arithmetic gives int
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(True & False, True | False, True ^ True, type(True & True), True & 1, type(True & 1), True + True, True * 3, -True, True / 2, True << 3, True ** 2, False ** 0, True // True, True % 2)
print(True.__and__(False), True.__or__(1), True.__xor__(True), True.__rand__(1), True.__ror__(False), True.__rxor__(True), True.__and__('a'))
print(True == 1, True is True, False < True, hash(True), {True: 'a', 1: 'b', 1.0: 'c'}, [10, 20][True])
err(lambda: True + 'a')
err(lambda: True & 'a')
err(lambda: True < 'a')
