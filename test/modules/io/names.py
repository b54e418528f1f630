import io
print(io.__all__, issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), io.UnsupportedOperation.__module__, io.open is open, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
class R(io.RawIOBase):
    def __init__(s): s.d=[b'ab\n',b'cd']
    def readable(s): return True
    def readinto(s,b):
        if not s.d: return 0
        x=s.d.pop(0); b[:len(x)]=x; return len(x)
print(io.BufferedReader(R()).read(), io.TextIOWrapper(io.BufferedReader(R())).readlines(), isinstance(R(), io.IOBase), R().readall())
try: io.RawIOBase().fileno()
except io.UnsupportedOperation as e: print(type(e).__mro__[1:3], e)
class T(io.TextIOBase): pass
print(T().encoding, T().closed, [c.__name__ for c in T.__mro__])
