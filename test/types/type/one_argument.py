# the type of an object
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(type(1), type(type), type(None), type(...), type(NotImplemented), type([]) is list, type(int), type(type(1)), type(lambda: 0), type(len), type(iter([])), type(print.__call__))
err(lambda: type())
err(lambda: type(1, 2))
err(lambda: type(1, 2, 3, 4))
err(lambda: type(x=1))
