# GeneratorExit, values after it, return values of close
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def ignore():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = ignore()
next(it)
err(lambda: it.close())
def ret():
    try:
        yield 1
    except GeneratorExit:
        return 'closed value'
it = ret()
next(it)
print(it.close(), it.close())
def raises():
    try:
        yield 1
    finally:
        raise KeyError('in finally')
it = raises()
next(it)
err(lambda: it.close())
def fin():
    try:
        yield 1
    finally:
        print('finally ran')
it = fin()
next(it)
print(it.close(), fin().close())
