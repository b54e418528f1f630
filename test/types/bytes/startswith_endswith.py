# prefixes and tuples
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = b'hello'
print(b.startswith(b'he'), b.startswith((b'x', b'h')), b.startswith(b'el', 1), b.endswith(b'lo'), b.endswith((b'o',)), b.startswith(bytearray(b'h')), b.startswith(()))
err(lambda: b.startswith('h'))
err(lambda: b.startswith([b'h']))
err(lambda: b.startswith((b'x', 'h')))
err(lambda: b.endswith(1))
