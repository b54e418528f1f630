# ASCII letters only
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'hElLo wOrLd'.capitalize(), b'hello world'.title(), b'aBc'.swapcase(), b'ABC\xc9'.lower(), b'abc\xe9'.upper())
err(lambda: b'a'.upper(1))
