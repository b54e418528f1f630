# order is by code point
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a' < 'b', 'a' < 'ab', '' < 'a', 'B' < 'a', 'é' > 'z', 'a' == 'a', 'a' != 'b', 'a' == 1, 'a'.__eq__('a'), 'a'.__eq__(1), 'a'.__lt__(1), 'a'.__ne__('a'), 'b'.__gt__('a'), 'b'.__ge__('b'), 'b'.__le__('a'))
print(hash('a') == hash('a'), 'a'.__hash__() == hash('a'), hash('') == 0)
err(lambda: 'a' < 1)
err(lambda: 'a' >= None)
err(lambda: 'a' < b'a')
