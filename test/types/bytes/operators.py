# + * in and comparisons
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'a' + b'b', b'a' + bytearray(b'b'), b'ab' * 2, 2 * b'ab', b'a' * -1, b'a' in b'ab', 97 in b'ab', b'' in b'', b'a' < b'b', b'a' == 'a', b'a' == bytearray(b'a'), b'a' != b'b', b'a' <= b'a', b'a' == 97)
print(b'a'.__add__(b'b'), b'a'.__mul__(2), b'a'.__rmul__(2), b'a'.__contains__(97), b'a'.__eq__('a'), b'a'.__eq__(b'a'), b'a'.__ne__(b'a'), b'a'.__lt__(b'b'), b'a'.__le__(b'b'), b'a'.__gt__(b'b'), b'a'.__ge__(b'b'), b'a'.__lt__('a'), hash(b'a') == hash(b'a'), b'a'.__hash__() == hash(b'a'))
err(lambda: b'a' + 'b')
err(lambda: b'a' + 1)
err(lambda: b'a' * b'b')
err(lambda: b'a' * 1.5)
err(lambda: 'a' in b'abc')
err(lambda: 256 in b'abc')
err(lambda: -1 in b'a')
err(lambda: b'a' < 'a')
err(lambda: b'a' + [1])
err(lambda: 1.5 in b'a')
