# methods accept bytearrays and memoryviews
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


b = b'a-b-c'
for like in (bytearray(b'-'), memoryview(b'-')):
    print(b.split(like), b.replace(like, b'+'), b.count(like), b.find(like), b.partition(like), like in b, b.strip(like), b.startswith(like) if isinstance(like, bytes) else '')
print(b + bytearray(b'x'), b + memoryview(b'y'), b == memoryview(b'a-b-c'), b''.join([memoryview(b'q'), bytearray(b'r')]))
err(lambda: b.replace('-', b'+'))
err(lambda: b.split(5))
err(lambda: b.startswith(memoryview(b'a')))
