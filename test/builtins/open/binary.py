# bytes in and out, seek and tell
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import os, time
d = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'open-{os.getpid()}-{time.time_ns()}')
os.mkdir(d)
p = os.path.join(d, 'f.bin')
with open(p, 'wb') as f:
    print(f.write(b'hello'), f.tell(), f.seek(1), f.write(bytearray(b'E')), f.seek(0, 2), f.truncate())
with open(p, 'rb') as f:
    print(f.read(2), f.read(), f.read(), f.seek(-3, 2), f.read(1), f.tell())
    b = bytearray(3)
    f.seek(0)
    print(f.readinto(b), b, f.readline(), f.name == p, f.mode)
    err(lambda: f.write(b'x'))
    err(lambda: f.seek(-1))
with open(p, 'wb') as f:
    err(lambda: f.write('text'))
    err(lambda: f.read())
err(lambda: f.read())
err(lambda: f.write(b'x'))
print(f.close())
os.remove(p)
os.rmdir(d)
