# The account databases, as far as every system has the same entries: root, and what is not there.
import grp
import inspect
import os.path
import pwd


def e(f, *a, **k):
    try:
        print(f.__name__, a, k, repr(f(*a, **k)))
    except Exception as x:
        print(f.__name__, a, k, type(x).__name__, x)


root = pwd.getpwnam('root')
print(root.pw_name, root.pw_uid, root.pw_gid, root[5] == root.pw_dir, len(root), root == pwd.getpwuid(0), root in pwd.getpwall())
print(type(root), pwd.struct_passwd.__match_args__, root.n_fields)
group = grp.getgrgid(0)
print(group.gr_name == grp.getgrnam(group.gr_name).gr_name, group.gr_gid, type(group.gr_mem), group in grp.getgrall(), group == grp.getgrgid(id=0))
for bad in ('no such user', 5, 'a\0b', b'root', None, '\ud800'):
    e(pwd.getpwnam, bad)
    e(grp.getgrnam, bad)
for bad in (99999999, -1, 'x', 1.5, None, 1 << 40, -5):
    e(pwd.getpwuid, bad)
    e(grp.getgrgid, bad)
e(pwd.getpwuid)
e(grp.getgrgid)
for f in (pwd.getpwnam, pwd.getpwuid, pwd.getpwall, grp.getgrnam, grp.getgrgid, grp.getgrall):
    print(f.__name__, inspect.signature(f), f.__doc__)
print(os.path.expanduser('~root') == root.pw_dir, os.path.expanduser('~root/x') == root.pw_dir.rstrip('/') + '/x', os.path.expanduser(b'~root') == root.pw_dir.encode(),
      os.path.expanduser('~no such user/x'))
print(all(len(p) == 7 and type(p.pw_uid) is int for p in pwd.getpwall()), all(len(g) == 4 for g in grp.getgrall()))
import os
print(os.stat_result(range(10)).st_atime, os.stat_result(range(19)).st_atime, os.stat_result(range(10), {'st_mtime': 5.5}).st_mtime)


class P:
    def __fspath__(self):
        return '/nope/x'


for f, args in ((os.stat, (P(),)), (os.remove, (P(),)), (os.rename, (P(), 'y')), (os.mkdir, (P(),)), (os.listdir, (P(),)), (os.open, (P(), 0))):
    e(f, *args[1:]) if 0 else None
    try:
        f(*args)
    except OSError as x:
        print(f.__name__, x, repr(x.filename))
