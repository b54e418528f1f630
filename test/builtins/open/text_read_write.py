# text files, modes, iteration, newline translation
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import os, time
d = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'open-{os.getpid()}-{time.time_ns()}')
os.mkdir(d)
p = os.path.join(d, 'f.txt')
with open(p, 'w') as f:
    print(f.write('one\ntwo\n'), f.mode, f.closed, f.writable(), f.readable())
    print('three', file=f)
    f.writelines(['four\n', 'five'])
print(f.closed)
with open(p) as f:
    print(repr(f.read(3)), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
    f.seek(0)
    print([line.rstrip('\n') for line in f], f.tell())
with open(p, 'a') as f: f.write('\nsix')
print(open(p).read().split('\n'))
with open(p, 'r+') as f:
    f.write('ONE')
    f.seek(0)
    print(repr(f.readline()))
with open(p, 'w', newline='\r\n') as f: f.write('a\nb\n')
with open(p, 'rb') as f: print(f.read())
with open(p, newline='') as f: print(repr(f.read()))
with open(p) as f: print(repr(f.read()))
with open(p, 'w', encoding='latin-1') as f: f.write('é')
with open(p, 'rb') as f: print(f.read())
err(lambda: open(p, encoding='utf-8').read())
print(open(p, encoding='utf-8', errors='replace').read() == '\ufffd')
os.remove(p)
os.rmdir(d)
