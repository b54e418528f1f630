# all line boundaries of Unicode
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('a\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines(), 'a\n\nb'.splitlines(keepends=True), 'a'.splitlines(0))
err(lambda: 'a'.splitlines(1, 2))
err(lambda: 'a'.splitlines(foo=1))
