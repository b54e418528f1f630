# splits from the right
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a b  c '.rsplit(), 'a,b,c'.rsplit(',', 1), 'a b c'.rsplit(None, 1), ' a b c '.rsplit(None, 2), 'a,b,,c'.rsplit(',', 2), ''.rsplit(','), 'aaa'.rsplit('aa'), 'aaa'.split('aa'), '  a  b '.rsplit(None, 0))
err(lambda: 'a'.rsplit(''))
err(lambda: 'a'.rsplit(b','))
