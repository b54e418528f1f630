# bytearray() of every kind of source
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(bytearray(), bytearray(3), bytearray(b'a'), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(range(3)), bytearray(memoryview(b'xy')), bytearray(source=b'q'))
err(lambda: bytearray('a'))
err(lambda: bytearray(-1))
err(lambda: bytearray([256]))
err(lambda: bytearray(['a']))
err(lambda: bytearray(1.5))
err(lambda: bytearray(None))
err(lambda: bytearray(b'a', 'ascii'))
b = bytearray(b'abc')
b.__init__(b'xy')
print(b, repr(b), str(b), b.__repr__(), b.__str__())
