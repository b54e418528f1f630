# __bytes__, __getnewargs__, __buffer__, attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'a'.__bytes__(), b'a'.__getnewargs__(), type(b'a'.__buffer__(0)).__name__, b'a'.__sizeof__() > 0)
err(lambda: b'a'.foo)
err(lambda: setattr(b'a', 'x', 1))
err(lambda: bytes.upper('a'))
err(lambda: b'a'.__buffer__())
