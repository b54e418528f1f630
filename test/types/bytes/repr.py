# quotes and escapes
for b in (b'a', b"it's", b'say "x"', b'''both ' "''', b'\n\t\r\\', bytes(range(20)), b'\x7f\x80\xff', b'\a\b'):
    print(b, repr(b), str(b), b.__repr__(), b.__str__())
