# Room on the disk and advice about files; where data and holes are.
import os

path = '/tmp/ouro-os-allocating-%d' % os.getpid()
f = os.open(path, os.O_CREAT | os.O_RDWR)


def e(fn, *a):
    try:
        print(fn.__name__, a[1:], repr(fn(*a)))
    except Exception as x:
        print(fn.__name__, a[1:], type(x).__name__, x)


os.write(f, b'data')
e(os.posix_fallocate, f, 0, 10)
print(os.pread(f, 99, 0), os.stat(f).st_size)
e(os.posix_fallocate, f, 2, 4)
e(os.posix_fallocate, f, 5000, 9000)
s = os.stat(f)
print(s.st_size, s.st_blocks > 0, os.pread(f, 4, 0), sum(os.pread(f, 20000, 10)), os.lseek(f, 0, os.SEEK_CUR))
for args in ((-1, 5), (0, 0), (0, -5), ('x', 1), (0, 1.5)):
    e(os.posix_fallocate, f, *args)
e(os.posix_fallocate, 999, 0, 1)
r = os.open(path, os.O_RDONLY)
e(os.posix_fallocate, r, 0, 1)
for args in ((0, 0, os.POSIX_FADV_NORMAL), (0, 100, os.POSIX_FADV_WILLNEED), (5, 5, os.POSIX_FADV_DONTNEED), (0, 0, 6), (0, 0, -1), (0, -1, 0), ('x', 0, 0)):
    e(os.posix_fadvise, r, *args)
e(os.posix_fadvise, 999, 0, 0, 0)
p = os.pipe()
e(os.posix_fadvise, p[0], 0, 0, 0)
for fd in p:
    os.close(fd)
os.ftruncate(f, 0)
os.pwrite(f, b'x' * 100, 0)
for offset, whence in ((0, os.SEEK_DATA), (50, os.SEEK_DATA), (0, os.SEEK_HOLE), (99, os.SEEK_HOLE), (100, os.SEEK_HOLE), (100, os.SEEK_DATA), (-1, os.SEEK_DATA), (0, 5), (0, -1)):
    e(os.lseek, f, offset, whence)
print(os.lseek(f, 0, os.SEEK_CUR))
os.close(r)
os.close(f)
os.unlink(path)
