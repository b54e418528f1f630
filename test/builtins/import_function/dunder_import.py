# __import__ with its arguments
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(__import__('math').sqrt(4), __import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__ in ('posixpath', 'ntpath'), __import__('collections.abc').__name__, __import__('collections.abc', None, None, ['abc']).__name__)
err(lambda: __import__('no_such_module'))
err(lambda: __import__('math.nothing'))
err(lambda: __import__(''))
err(lambda: __import__(5))
err(lambda: __import__())
err(lambda: __import__('x', level=1))
err(lambda: __import__('x', level=-1))
