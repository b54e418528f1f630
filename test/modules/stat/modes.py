# What the bits of a mode mean, for every file type and some that are none.
import inspect
import os
import stat


def e(f, *a):
    try:
        print(f.__name__, a, f(*a))
    except Exception as x:
        print(f.__name__, a, type(x).__name__, x)


tests = [getattr(stat, n) for n in dir(stat) if n.startswith('S_IS') and callable(getattr(stat, n))]
for kind in range(16):
    mode = kind << 12 | 0o644
    print(oct(mode), stat.filemode(mode), [f.__name__ for f in tests if f(mode)])
for mode in (0, 0o104755, 0o104644, 0o102755, 0o102644, 0o41777, 0o41776, 0o777, 0o107777, 0xffffffff):
    print(oct(mode), stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
for f in (stat.S_ISDIR, stat.S_IMODE, stat.S_IFMT, stat.filemode):
    for bad in ('a', -1, 1 << 40, 1 << 70, 1.5, None):
        e(f, bad)
    e(f)
    print(f.__doc__, inspect.signature(f))
print(sorted((n, v) for n, v in vars(stat).items() if isinstance(v, int)))
print(stat.S_ISDIR(os.stat('/').st_mode), stat.S_ISCHR(os.stat('/dev/null').st_mode), os.stat('/')[stat.ST_MODE] == os.stat('/').st_mode)
print(all(f.__doc__.startswith(f.__name__ + '(mode) -> bool') for f in tests))
