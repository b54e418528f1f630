# the methods shared with bytes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = bytearray(b'Hello World')
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.split(), b.partition(b' '), b.rpartition(b'o'), b.replace(b'o', b'0'), b.center(15, b'*'), b.ljust(12), b.rjust(12), b.zfill(12), b.strip(b'Hd'), b.lstrip(b'H'), b.rstrip(b'd'), b.rsplit(b'o', 1), b.splitlines(), b.translate(None, b'l'), b.expandtabs(), b.removeprefix(b'He'), b.removesuffix(b'd'))
print(b.find(b'o'), b.rfind(b'o'), b.index(b'o'), b.rindex(b'o'), b.count(b'o'), b.startswith(b'H'), b.endswith(b'd'), b.hex(), b.decode(), b.isalpha(), b.isalnum(), b.isascii(), b.isdigit(), b.islower(), b.isupper(), b.istitle(), b.isspace(), b.join([b'a', b'b']), bytearray.fromhex('0102'), bytearray.maketrans(b'a', b'b')[97], bytearray(b'%s') % b'x')
print(b[0], b[1:3], b[::-1], len(b), list(b)[:2], b + b'x', b'x' + b, b * 2, b'H' in b, 72 in b, b == b'Hello World', b < b'I', b != b, b <= b, b >= b, b > b)
err(lambda: b.index(b'zz'))
err(lambda: b.split('x'))
err(lambda: b + 'x')
err(lambda: b'a' in b == 'x' in b)
