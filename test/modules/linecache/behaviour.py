import linecache, os, time
d='/tmp/ouro-linecache-test-%d' % os.getpid(); os.mkdir(d); f=d+'/a.py'
def put(t):
    with open(f,'wb') as s: s.write(t)
put(b'one\ntwo\n\x0cthree\r\nlast'); print(linecache.getlines(f), linecache.getline(f,2), repr(linecache.getline(f,99)), repr(linecache.getline(f,0)), repr(linecache.getline(f,-1)))
put(b'changed!\n'); print(linecache.getline(f,1)); linecache.checkcache(f); print(linecache.getline(f,1), f in linecache.cache); linecache.checkcache(); linecache.checkcache('nope')
linecache.clearcache(); print(linecache.cache, linecache.getlines('<string>'), linecache.getlines(''), linecache.getlines('/nope/x.py'), linecache.getlines(d))
put(b''); linecache.clearcache(); print(linecache.getlines(f)); put(b'# coding: latin-1\ns="\xe9"\n'); linecache.clearcache(); print(linecache.getlines(f)); put(b'x\xff\n'); linecache.clearcache(); print(linecache.getlines(f)); put(b'\xef\xbb\xbfbom\n'); linecache.clearcache(); print(linecache.getlines(f)); put(b'# coding: nope\n'); linecache.clearcache(); print(linecache.getlines(f))
class L:
    def get_source(s,n): print('asked',n); return 'a\nb\n' if n=='m' else None
g={'__name__':'m','__loader__':L()}
print(linecache.lazycache('virtual.py',g), linecache.lazycache('virtual.py',g), linecache.lazycache('<x>',g), linecache.lazycache('v2.py',{}), linecache.lazycache('v3.py',None)); print(linecache.getline('virtual.py',2), linecache.lazycache('virtual.py',g), len(linecache.cache['virtual.py'])); linecache.checkcache(); print(linecache.getline('virtual.py',1), linecache.getlines('w.py',{'__name__':'none','__loader__':L()}), linecache.updatecache('virtual.py',g))
import sys; sys.path.insert(0,d); put(b'on path\n'); linecache.clearcache(); print(linecache.getlines('a.py'))
os.remove(f); linecache.checkcache(); print(linecache.getlines('a.py')); os.rmdir(d); print(linecache.__all__)
