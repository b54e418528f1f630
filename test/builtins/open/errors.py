# wrong modes and missing files
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import os, time
d = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'open-{os.getpid()}-{time.time_ns()}')
os.mkdir(d)
os.chdir(d)
err(lambda: open('missing'))
err(lambda: open('missing', 'r+'))
err(lambda: open('missing/dir', 'w'))
err(lambda: open('.'))
err(lambda: open('.', 'w'))
err(lambda: open('f', 'z'))
err(lambda: open('f', 'rw'))
err(lambda: open('f', ''))
err(lambda: open('f', 'rt+b'))
err(lambda: open('f', 'rb', encoding='utf-8'))
err(lambda: open('f', 'rb', errors='strict'))
err(lambda: open('f', 'rb', newline=''))
err(lambda: open('f', newline='x'))
err(lambda: open('f', 'w', encoding='nope'))
err(lambda: open(None))
err(lambda: open(1.5))
err(lambda: open())
err(lambda: open('a\0b'))
err(lambda: open('f', mode=5))
with open('x', 'x') as f: f.write('new')
err(lambda: open('x', 'x'))
with open('x') as f:
    err(lambda: f.write('a'))
    err(lambda: f.read('a'))
err(lambda: f.read())
err(lambda: next(f))
err(lambda: f.__enter__())
os.remove('x')
os.path.exists('f') and os.remove('f')
os.chdir('/')
os.rmdir(d)
