# fwalk, scandir by descriptor, names that are no UTF-8.
import os

home = "/tmp/ouro-os-walking-%d" % os.getpid()
os.mkdir(home)
os.chdir(home)
os.makedirs('top/a/b')
os.makedirs('top/c')
for name in ('top/f', 'top/a/g', 'top/a/b/h', 'top/c/i'):
    open(name, 'w').write(name)
os.symlink('nope', 'top/dangling')
os.symlink('a', 'top/link')


def plain(triples):
    return sorted((shown, sorted(dirs), sorted(files)) for shown, dirs, files, fd in triples)


print(plain(os.fwalk('top')))
print(plain(os.fwalk('top', follow_symlinks=True)))
print(plain(os.fwalk(b'top', topdown=False)))
for shown, dirs, files, fd in os.fwalk('top'):
    print(shown == 'top' or shown, [os.stat(name, dir_fd=fd).st_size for name in sorted(files) if name != 'dangling'])
    dirs[:] = [name for name in dirs if name == 'a']
seen = []
for shown, dirs, files, fd in os.fwalk('top', topdown=False):
    seen.append(shown)
    for name in sorted(files):
        os.unlink(name, dir_fd=fd)
    for name in sorted(dirs):
        os.unlink(name, dir_fd=fd) if name == 'link' else os.rmdir(name, dir_fd=fd)
print(seen[-1], len(seen), os.listdir('top'))
d = os.open('.', os.O_RDONLY)
print(plain(os.fwalk('top', dir_fd=d)), plain(os.fwalk(dir_fd=d)))
walk = os.fwalk('top')
fd = next(walk)[3]
os.fstat(fd)
walk.close()
try:
    os.fstat(fd)
except OSError as x:
    print(x)
for bad in (('nope', {}), ('top', {'dir_fd': 'x'}), ('top', {'dir_fd': 999}), (5, {})):
    try:
        print(list(os.fwalk(bad[0], **bad[1])))
    except Exception as x:
        print(type(x).__name__, x)
errors = []
os.mkdir('top/locked')
for shown, dirs, files, fd in os.fwalk('top', onerror=errors.append):
    if shown == 'top':
        os.rmdir('top/locked')
print([(type(x).__name__, str(x)) for x in errors])
os.close(d)

# names that are no UTF-8
odd = b'caf\xe9-\xff'
with open(odd, 'wb') as out:
    out.write(b'12345')
os.mkdir(b'd\x80')
os.symlink(odd, b'l\xfe')
print(ascii(sorted(os.listdir())), sorted(os.listdir(b'.')))
print(os.path.getsize(odd), os.path.getsize(os.fsdecode(odd)), ascii(os.readlink('l\udcfe')), os.readlink(b'l\xfe'), open('caf\udce9-\udcff').read())
print(ascii(sorted((x.name, x.is_dir(), x.is_symlink()) for x in os.scandir())))
os.chdir('d\udc80')
os.chdir('..')
os.rename(odd, 'plain')
print(sorted(os.listdir(b'.')))
try:
    open('\ud800')
except UnicodeEncodeError as x:
    print(x)
os.unlink('plain')
os.unlink(b'l\xfe')
os.rmdir(b'd\x80')
os.rmdir('top')
print(os.listdir())
os.rmdir(home)
