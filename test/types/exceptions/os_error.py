# errno, strerror, filenames, and the subclass by errno
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import errno
e = OSError(errno.ENOENT, 'No such file', 'name')
print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, str(e), e.args, repr(e))
print(type(OSError(errno.EEXIST, 'x')).__name__, type(OSError(errno.EACCES, 'x')).__name__, type(OSError(errno.EPIPE, '')).__name__, type(OSError(errno.ECONNREFUSED, '')).__name__, type(OSError(errno.EISDIR, '')).__name__, type(OSError(errno.ENOTDIR, '')).__name__, type(OSError(errno.ECHILD, '')).__name__, type(OSError(errno.ESRCH, '')).__name__, type(OSError(errno.EINTR, '')).__name__, type(OSError(errno.ETIMEDOUT, '')).__name__, type(OSError(errno.EAGAIN, '')).__name__, type(OSError(errno.EPERM, '')).__name__, type(OSError(errno.ECONNRESET, '')).__name__, type(OSError(9999, '')).__name__, type(OSError('x')).__name__)
print(str(OSError(1, 'a', 'f1', None, 'f2')), OSError('a').errno, str(OSError('a')), str(OSError(1, 'a')), OSError(1, 'a', 'f', 0, 'g').filename2, IOError is OSError, EnvironmentError is OSError, BlockingIOError(11, 'x', 5).characters_written)
err(lambda: OSError(1, 2, 3, 4, 5, 6))
err(lambda: OSError(x=1))
err(lambda: BlockingIOError(11, 'x').characters_written)
class E(OSError): pass
print(type(E(errno.ENOENT, 'x')).__name__, E(2, 'x').errno, FileNotFoundError(2, 'm', 'f'), str(FileNotFoundError('only')))
