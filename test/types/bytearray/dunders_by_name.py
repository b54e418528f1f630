# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'ab')
print(bytearray.__new__(bytearray), b.__lt__(b'b'), b.__le__(b'b'), b.__eq__(b'ab'), b.__ne__(b'ab'), b.__gt__(b'a'), b.__ge__(b'b'), b.__lt__('a'), list(b.__iter__()), type(b.__buffer__(0)).__name__, b.__len__(), b.__getitem__(0), b.__add__(b'c'), b.__mul__(2), b.__rmul__(2), b.__contains__(97), b.__sizeof__() > 0, b.__hash__, b.__reduce__()[1], b.__reduce_ex__(4)[1], b.__getattribute__('hex')())
err(lambda: b.__contains__('a'))
err(lambda: b.__contains__(256))
err(lambda: b.__getitem__('a'))
err(lambda: b.__add__('a'))
err(lambda: b.__mul__('a'))
err(lambda: bytearray.__new__(bytes))
