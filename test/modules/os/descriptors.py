# Descriptors: duplicates that share a position, pipes, positions given with the call, scattered reads, blocking.
import errno
import os

home = "/tmp/ouro-os-descriptors-%d" % os.getpid()
os.mkdir(home)
os.chdir(home)


def e(fn, *a, **k):
    try:
        print(fn.__name__, '->', repr(fn(*a, **k)))
    except Exception as x:
        print(fn.__name__, type(x).__name__, x)


# a duplicate shares the position
a = os.open('f', os.O_CREAT | os.O_RDWR)
os.write(a, b'hello world')
b = os.dup(a)
print(b > a, os.lseek(b, 0, os.SEEK_CUR), os.lseek(a, 6, os.SEEK_SET), os.read(b, 3), os.read(a, 9))
os.close(a)
print(os.lseek(b, 0, os.SEEK_SET), os.read(b, 5), os.get_inheritable(b))

# dup2 takes the number it is given, and closes what was there
c = os.open('g', os.O_CREAT | os.O_WRONLY)
os.write(c, b'first')
print(os.dup2(b, c) == c, os.read(c, 6), os.read(b, 1), os.path.sameopenfile(b, c), os.stat('g').st_size)
high = os.dup2(b, c + 7, inheritable=False)
print(high == c + 7, os.lseek(high, 0, os.SEEK_CUR), os.get_inheritable(high), os.dup2(b, b) == b)
os.close(high)
os.close(c)
e(os.dup, 999)
e(os.dup, -1)
e(os.dup, 'x')
e(os.dup2, b, -1)
e(os.dup2, 999, b)

# at a position, without moving
print(os.pread(b, 5, 6), os.pwrite(b, b'W', 6), os.pread(b, 99, 0), os.lseek(b, 0, os.SEEK_CUR))
x, y = bytearray(3), bytearray(4)
print(os.preadv(b, [x, memoryview(y)[1:3]], 1), x, y, os.pwritev(b, [b'AB', bytearray(b'C'), memoryview(b'D')], 0), os.pread(b, 6, 0))
os.lseek(b, 0, os.SEEK_SET)
print(os.readv(b, (x, y)), x, y, os.writev(b, [b'12', b'', b'345']), os.pread(b, 99, 0), os.preadv(b, [], 0))
print(os.pwritev(b, [b'end'], 0, os.RWF_APPEND | os.RWF_SYNC), os.pread(b, 99, 0), os.pwritev(b, [b'x'], 0, os.RWF_DSYNC))
for bad in ((b, 2, -1), (b, -1, 0), (999, 1, 0), (b, 'x', 0), (b, 1, 1 << 70)):
    e(os.pread, *bad)
e(os.pwrite, b, 'x', 0)
e(os.pwrite, b, b'x', -1)
e(os.preadv, b, [b'xx'], 0)
e(os.preadv, b, 5, 0)
e(os.preadv, b, [5], 0)
e(os.readv, b, ['x'])
e(os.writev, b, 5)
e(os.writev, b, ['a'])

# pipes
r, w = os.pipe()
print(w == r + 1, os.write(w, b'through'), os.read(r, 4), os.read(r, 9), os.get_blocking(r), os.get_inheritable(w), os.isatty(r))
w2 = os.dup(w)
os.close(w)
print(os.write(w2, b'dup'), os.read(r, 9))
os.set_blocking(r, False)
print(os.get_blocking(r))
try:
    os.read(r, 1)
except BlockingIOError as x:
    print(x.errno == errno.EAGAIN, x)
os.set_blocking(r, True)
print(os.get_blocking(r), os.write(w2, b'z'), os.read(r, 1))
os.close(w2)
print(os.read(r, 9))
os.close(r)
r, w = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
print(os.get_blocking(r), os.get_blocking(w))
os.close(r)
e(os.write, w, b'x')
os.close(w)
e(os.pipe2, 99)
r, w = os.pipe()
with os.fdopen(w, 'w') as out:
    print('line 1', file=out)
    print('line 2', file=out)
with os.fdopen(r) as lines:
    print(list(lines))
e(os.get_blocking, 999)
e(os.set_blocking, 999, True)
e(os.get_inheritable, 999)

# copying
os.lseek(b, 0, os.SEEK_SET)
c = os.open('copy', os.O_CREAT | os.O_RDWR)
print(os.copy_file_range(b, c, 4), os.copy_file_range(b, c, 3, offset_src=0), os.copy_file_range(b, c, 2, 1, 0), os.pread(c, 99, 0))
print(os.lseek(b, 0, os.SEEK_CUR), os.lseek(c, 0, os.SEEK_CUR), os.sendfile(c, b, 0, 2), os.sendfile(c, b, None, 3), os.pread(c, 99, 0))
e(os.copy_file_range, b, c, -1)
e(os.copy_file_range, 999, c, 1)
e(os.copy_file_range, b, 999, 1)
e(os.sendfile, c, 999, 0, 1)
os.close(c)
c = os.open('copy', os.O_WRONLY | os.O_APPEND)
e(os.copy_file_range, b, c, 1)
os.close(c)

# to the disk
with open('f', 'a') as stream:
    print(os.fsync(stream), os.fdatasync(stream.fileno()), os.fsync(b))
for bad in (999, -1, 1.5, 'x'):
    e(os.fsync, bad)
e(os.fdatasync, 999)
e(os.ttyname, b)
e(os.ttyname, 999)
e(os.tcgetpgrp, b)
print(os.ctermid())
e(os.get_terminal_size, b)
e(os.get_terminal_size, 999)
e(os.get_terminal_size, 'a')
e(os.lseek, b, 0, 9)
e(os.lseek, b, -5, 0)
e(os.read, b, -1)
e(os.read, 999, 1)
os.close(b)
os.closerange(100, 110)
t = os.open('.', os.O_TMPFILE | os.O_RDWR)
print(os.write(t, b'unnamed'), os.pread(t, 9, 0), os.fstat(t).st_nlink, sorted(os.listdir()))
os.close(t)
for name in os.listdir():
    os.unlink(name)
os.rmdir(home)
