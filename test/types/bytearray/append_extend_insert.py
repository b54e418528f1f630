# growing
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'a')
b.append(98)
b.extend(b'cd')
b.extend([101, 102])
b.insert(0, 48)
b.insert(100, 57)
b.insert(-1, 56)
b += b'!'
b *= 2
print(b, b.__iadd__(b'x'), b.__imul__(1))
err(lambda: b.append(256))
err(lambda: b.append('a'))
err(lambda: b.append(b'a'))
err(lambda: b.append())
err(lambda: b.extend('abc'))
err(lambda: b.extend([256]))
err(lambda: b.extend(5))
err(lambda: b.insert(0))
err(lambda: b.insert(0, 256))
err(lambda: b.insert('a', 1))
err(lambda: b.__iadd__('a'))
err(lambda: b.__iadd__(1))
err(lambda: b.__imul__('a'))
print(b)
