import os, os.path as P, sys, posixpath
os.chdir("/")
os.environ['HOME']='/home/u'; os.environ['FOO']='foo val'; os.environ.pop('NOPE',None)
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
ps=['','/','//','///','a','/a','a/','/a/','a/b','/a//b','//a/b','///a','.','..','./a','../a','a/..','a/../b','/..','/../a','a/./b','a.b','.a','..a','a.b.c','.a.b','a/.b','a.b/c','...','a.','..a.b','/.','~','~/x','~nouser/x','$FOO','${FOO}/x','$NOPE','${NOPE}','$','${','$$FOO','${FOO','x$FOO-y$FOO','a/b/../../..','a\x00b','é/ü', 'foo.tar.gz', '/a/b/', 'a///b///']
for p in ps:
    for f in (P.normcase,P.isabs,P.split,P.splitext,P.splitdrive,P.splitroot,P.basename,P.dirname,P.normpath,P.expanduser,P.expandvars):
        print(repr(p), f(p), f(p.encode()))
    e(P.relpath,p,'/x/y'); e(P.relpath,'/x/y/z',p or '/'); print(P.join('/r',p), P.join(p,'q'), P.join(p,'/q'), P.join(p,''), P.join(p,'a','b'))
for a in [['/a/b','/a/c'],['a/b','a/c'],['/a'],['a','/a'],[],['/a/b','/a/b/c'],['a/./b','a/b/c'],[b'a/b',b'a/c'],['a',b'a'],['','a'],['//a','/a'],[5]]: e(P.commonpath,a); e(P.commonprefix,a)
e(P.join,1); e(P.join,'a',5); e(P.join,'a',b'b'); e(P.join,b'a','b'); e(P.split,None); e(P.relpath,''); e(P.relpath,'a',b'b'); e(P.exists,5000); e(P.exists,[]); e(P.exists,'a\0'); e(P.commonprefix,['a',5]); e(P.relpath,'a',5); e(P.splitext, 5); e(P.isabs, b'/x')
class PL:
    def __fspath__(s): return '/pl/x.y'
print(P.join(PL(),'z'), P.basename(PL()), os.fspath(PL()), isinstance(PL(),os.PathLike), os.fsencode('é\udc80'), os.fsdecode(b'\xc3\xa9\xff'), os.fsencode(PL())); e(os.fspath,5); e(os.fsencode,5)
class BadPL:
    def __fspath__(s): return 5
e(os.fspath,BadPL()); e(P.join,BadPL()); e(P.exists, BadPL())
d="/tmp/ouro-os-test-%d" % os.getpid(); os.mkdir(d); d=P.realpath(d); os.chdir(d)
def r(x): return repr(x).replace(d,'D')
os.makedirs('a/b/c'); open('a/f','w').write('hello'); os.symlink('a','la'); os.symlink('nope','broken'); os.symlink('loop2','loop1'); os.symlink('loop1','loop2'); os.symlink('../a/b','a/lb')
for x in ['a','a/f','la','broken','loop1','nope','la/b','a/lb','','la/../a', 'a/lb/../f', 'a/b/c/../..']:
    print(x, P.exists(x), P.lexists(x), P.isfile(x), P.isdir(x), P.islink(x), r(P.realpath(x)), r(P.abspath(x)), P.ismount(x)); 
    try: print(r(P.realpath(x,strict=True)))
    except OSError as ex: print(type(ex).__name__, r(str(ex)))
print(P.getsize('a/f'), P.samefile('a','la'), P.ismount('/'), P.getmtime('a/f')>0, P.samestat(os.stat('a'),os.stat('la')), P.isjunction('a'), r(P.realpath(b'la')))
e(P.getsize,'nope'); e(os.makedirs,'a'); os.makedirs('a',exist_ok=True); e(os.makedirs,'a/f/x'); os.makedirs('q/r/./'); e(os.makedirs,'a/f',exist_ok=True)
for td in (True,False):
    for fl in (False,True):
        if fl: os.unlink('loop1')if P.lexists('loop1') else 0
        print(sorted((r(t),sorted(ds),sorted(fs)) for t,ds,fs in os.walk('.',td,followlinks=fl)))
errs=[]; print(list(os.walk('nope',onerror=errs.append)), errs); 
for t,ds,fs in os.walk('a'):
    ds[:]=[]; print(t,sorted(fs))
os.renames('a/f','new/dir/g'); print(P.exists('new/dir/g'), P.exists('a')); os.removedirs('q/r'); print(P.exists('q')); e(os.removedirs,'new')
print(os.getenv('FOO'), os.getenv('NOPE'), os.getenv('NOPE',5), os.environ['FOO'], 'FOO' in os.environ, os.environb[b'FOO'], os.getenvb(b'FOO')); e(lambda: os.environ['NOPE']); e(os.environ.__setitem__,'a',5); e(os.environ.__getitem__,5); e(os.environ.__delitem__,'NOPE'); e(os.environb.__setitem__,'a',b'b')
os.environ['NEW']='é'; print(os.environb[b'NEW'], os.environ.setdefault('NEW','x'), os.environ.get('NEW'), type(os.environ.copy()).__name__, repr(os.environ)[:9], (os.environ|{'ZZ':'1'})['ZZ'], ({'ZZ':'2'}|os.environ)['ZZ']); del os.environ['NEW']; print('NEW' in os.environ); os.environ|={'NN':'1'}; print(os.environ.pop('NN'), len(os.environ)>2)
print(os.get_exec_path({'PATH':'/a:/b'}), os.get_exec_path({}), os.get_exec_path({b'PATH':b'/c'})); e(os.get_exec_path,{'PATH':'a',b'PATH':b'b'})
print(os.name,os.sep,os.linesep,os.curdir,os.pardir,os.extsep,os.altsep,os.pathsep,os.defpath,os.devnull,os.SEEK_SET,os.SEEK_CUR,os.SEEK_END,os.path is posixpath,sys.modules['os.path'] is os.path, os.error is OSError)
f=os.fdopen(os.open('ff',os.O_CREAT|os.O_RDWR),'w'); f.write('x'); f.close(); print(os.stat('ff').st_size, sorted(os.listdir()), os.access('ff',os.R_OK)); e(os.fdopen,'x'); e(os.popen,5); e(os.popen,'a','z'); os.remove('ff'); e(os.remove,'ff')
print(P.__all__, r(os.getcwd()))
os.chdir('/')
for t,ds,fs in os.walk(d, topdown=False):
    for x in fs: os.remove(P.join(t,x))
    for x in ds:
        x=P.join(t,x)
        os.unlink(x) if P.islink(x) else os.rmdir(x)
os.rmdir(d); print(P.exists(d))
