# the special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(bytearray(b'ab'))
print(memoryview.__new__(memoryview, b'a').tobytes(), m.__lt__(m), m.__le__(m), m.__gt__(m), m.__ge__(m), m.__getattribute__('nbytes'))
err(lambda: m.__delitem__(0))
err(lambda: memoryview.__new__(memoryview))
err(lambda: memoryview.__new__(int, b''))
