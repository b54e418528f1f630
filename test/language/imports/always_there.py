# Modules that are loaded before any program are not shadowed by files of their names; others are.
import posix
import sys

folder = f'/tmp/ouroloop-always-there-{posix.getpid()}'
posix.mkdir(folder)
names = ['_collections_abc', 'abc', 'codecs', 'io', 'os', 'posixpath', 'stat', 'linecache', 'string', 'textwrap']
for name in names:
    with open(f'{folder}/{name}.py', 'w') as file:
        file.write("mine = True\n")
sys.path.insert(0, folder)
try:
    sys.dont_write_bytecode = True
    for name in names:
        print(name, hasattr(__import__(name), 'mine'))
finally:
    for name in names:
        posix.unlink(f'{folder}/{name}.py')
    posix.rmdir(folder)
