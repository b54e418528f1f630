# What streams are made of: no arguments for the abstract bases, states of the memory streams, no pickling of files; reconfigure().
import copy
import inspect
import io


def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as x:
        print(type(x).__name__, x)


class Own(io.RawIOBase):
    def __init__(self, x):
        self.x = x


class Bare(io.RawIOBase):
    pass


e(io.IOBase, 1)
e(io.IOBase, a=1)
e(Bare, 1)
print(Own(3).x, type(Bare()).__name__)
for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, Bare, Own):
    e(inspect.signature, c)
b = io.BytesIO(b'abc')
b.read(1)
s = io.StringIO('text')
s.read(2)
print(b.__getstate__(), s.__getstate__(), copy.copy(b).read(), copy.deepcopy(s).read(), b.tell(), s.tell())
for state in (5, (b'a', 0, 5), (b'a', 'x', None), (b'a', -1, None), ('a', 0, None), (b'a', 0), (b'a', 0, {'q': 1}), (b'a', 0, None, 4)):
    e(b.__setstate__, state)
for state in (5, ('a', '\n', 0, 5), ('a', '\n', 'x', None), ('a', '\n', -1, None), (b'a', '\n', 0, None), ('a', 5, 0, None), ('a', '\n', 0),
              ('a', '\n', 0, {'q': 1}), ('a', 'zz', 0, None), ('a', '\n', 1.5, None)):
    e(s.__setstate__, state)
print(b.q, s.q)
with open('/dev/null') as text, open('/dev/null', 'rb') as binary, open('/dev/null', 'wb') as out, open('/dev/null', 'rb', 0) as raw:
    for stream in (text, binary, out, raw):
        e(copy.copy, stream)
        e(stream.__reduce__)
        e(stream.__reduce_ex__, 4)
print(inspect.signature(io.TextIOWrapper.reconfigure))
w = io.TextIOWrapper(io.BytesIO(), newline='\r\n')
w.reconfigure(line_buffering=True)
w.write('a\n')
w.reconfigure(newline=None, write_through=True)
w.write('b\n')
print(w.buffer.getvalue(), w.line_buffering, w.write_through)
e(w.reconfigure, newline=5)
e(w.reconfigure, newline='x')
e(w.reconfigure, 'utf-8')
e(w.reconfigure, encoding=5)
