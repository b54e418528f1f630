# name and path
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = ImportError('m', name='n', path='p')
print(e.name, e.path, e.msg, str(e), e.args, ImportError().msg, ImportError('a', 'b').msg, ImportError('a', 'b').args, repr(e), e.name_from, ModuleNotFoundError('x', name='y').name)
err(lambda: ImportError('m', foo=1))
