# errno, strerror, filenames, and the subclass by errno
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = OSError(2, 'No such file', 'name')
print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, str(e), e.args, repr(e))
print(type(OSError(17, 'x')).__name__, type(OSError(13, 'x')).__name__, type(OSError(32, '')).__name__, type(OSError(111, '')).__name__, type(OSError(21, '')).__name__, type(OSError(20, '')).__name__, type(OSError(10, '')).__name__, type(OSError(3, '')).__name__, type(OSError(4, '')).__name__, type(OSError(110, '')).__name__, type(OSError(11, '')).__name__, type(OSError(1, '')).__name__, type(OSError(104, '')).__name__, type(OSError(9999, '')).__name__, type(OSError('x')).__name__)
print(str(OSError(1, 'a', 'f1', None, 'f2')), OSError('a').errno, str(OSError('a')), str(OSError(1, 'a')), OSError(1, 'a', 'f', 0, 'g').filename2, IOError is OSError, EnvironmentError is OSError, BlockingIOError(11, 'x', 5).characters_written)
err(lambda: OSError(1, 2, 3, 4, 5, 6))
err(lambda: OSError(x=1))
err(lambda: BlockingIOError(11, 'x').characters_written)
class E(OSError): pass
print(type(E(2, 'x')).__name__, E(2, 'x').errno, FileNotFoundError(2, 'm', 'f'), str(FileNotFoundError('only')))
