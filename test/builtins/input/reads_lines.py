# stdin: first\nsecond\n\nlast
# input() reads line by line until the end
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(repr(input()), repr(input('prompt> ')), repr(input()), repr(input()))
err(lambda: input())
err(lambda: input(1, 2))
