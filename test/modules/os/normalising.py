# os.path.normpath and splitroot: native functions that take any characters.
import os.path


def e(f, *a, **k):
    try:
        print(f.__name__, a, k, ascii(f(*a, **k)))
    except Exception as x:
        print(f.__name__, a, k, type(x).__name__, x)


class S(str):
    pass


class L:
    def __fspath__(self):
        return b'a/../b//c/.'


parts = ('', '.', '..', 'a', 'b.c', '/', '//')
for x in parts:
    for y in parts:
        for z in ('', '..', 'd', '/'):
            path = f'{x}/{y}{z}'
            print(repr(path), os.path.normpath(path), os.path.splitroot(path), os.path.normpath(path.encode()), os.path.abspath('/q/' + path))
for path in (5, None, 'a\0/../b', b'a\0//b', '\ud800/.', b'\xff/.', '', b'', S('a'), L(), '\U0001f600/../\U0001f601', 'é//ü/'):
    if isinstance(path, L):
        print(os.path.normpath(path), os.path.splitroot(path))
        continue
    e(os.path.normpath, path)
    e(os.path.splitroot, path)
e(os.path.normpath)
e(os.path.normpath, path='a//b')
e(os.path.splitroot, p='a')
e(os.path.splitroot, path='//a')
print(type(os.path.normpath(S('a'))), os.path.normpath, os.path.splitroot.__module__)
