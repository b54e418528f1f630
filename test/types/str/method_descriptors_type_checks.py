# unbound methods check their first argument
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


err(lambda: str.upper(1))
err(lambda: str.join(1, []))
err(lambda: str.__add__(1, 'a'))
err(lambda: str.__len__([]))
err(lambda: str.split())
err(lambda: str.format(1))
print(str.upper('a'), str.__len__('abc'), list(map(str.strip, [' a '])), str.join(',', ['a', 'b']))
