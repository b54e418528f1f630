# Every errno name with its number and text, and the exceptions they become.
import errno
import os

names = sorted(n for n in dir(errno) if n.startswith('E'))
print(len(names), len(errno.errorcode))
for name in names:
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number))
    print(name, number, errno.errorcode[number], type(error).__name__, error)
for number in (0, 41, 58, 133, 134, 9999, -1):
    print(number, os.strerror(number))
