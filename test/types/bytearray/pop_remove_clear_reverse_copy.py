# shrinking
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'abcabc')
print(b.pop(), b.pop(0), b.pop(-2), b)
b.remove(98)
print(b)
b.reverse()
print(b, b.copy() == b, b.copy() is b)
b.clear()
print(b)
err(lambda: b.pop())
err(lambda: bytearray(b'a').pop(5))
err(lambda: bytearray(b'a').pop('a'))
err(lambda: bytearray(b'a').remove(5))
err(lambda: bytearray(b'a').remove('a'))
err(lambda: bytearray(b'a').remove(256))
err(lambda: bytearray(b'a').reverse(1))
err(lambda: bytearray(b'a').clear(1))
err(lambda: hash(bytearray(b'a')))
err(lambda: {bytearray(b'a'): 1})
