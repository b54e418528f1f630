# Errors of os: paths from __fspath__, descriptors that are none, records made by hand, directories that are files.
import os, io, sys, time
def e(f,*a,**k):
    try: print(getattr(f,'__name__',f), repr(f(*a,**k)))
    except BaseException as x: print(getattr(f,'__name__',f), type(x).__name__, x)
home = '/tmp/ouro-os-errors-%d' % os.getpid()
os.makedirs(home + '/fw/a/b'); os.symlink('nope', home + '/fw/d'); os.symlink('a', home + '/fw/l'); os.chdir(home); open('plain', 'w').close()
# fdopen/open variants
f=os.open('z1',os.O_CREAT|os.O_RDWR|os.O_TRUNC)
e(os.fdopen,f,'q'); e(os.fdopen,'x'); e(os.fdopen,-1); e(os.fdopen,999)
with os.fdopen(f,'w+',closefd=False) as s: s.write('abc'); s.flush(); print(os.pread(f,9,0))
print(os.fstat(f).st_size); os.close(f)
e(open,'z1','rb',0,opener=lambda p,fl: os.open(p,fl|os.O_EXCL|os.O_CREAT))
e(open,'z1',opener=lambda p,fl: -1); e(open,'z1',opener=lambda p,fl: 'x'); 
d=os.open(home,os.O_RDONLY)
with open('z1',opener=lambda p,fl: os.open(p,fl,dir_fd=d)) as s: print(s.read())
class P:
    def __init__(s,v): s.v=v
    def __fspath__(s): return s.v
print(os.stat(P('z1')).st_size, os.path.getsize(P(b'z1')), sorted(os.listdir(P('fw'))), sorted(os.listdir(P(b'fw'))))
e(os.rename,P('z1'),P('z2')); e(os.remove,P(b'z2')); e(os.remove,P('nope')); e(os.mkdir,P(5)); e(os.chmod,P('nope'),0)
e(os.makedirs,''); e(os.makedirs,b''); e(os.removedirs,'nope'); e(os.renames,'nope','q'); e(os.makedirs,5)
print(os.get_terminal_size.__doc__ is not None, os.terminal_size((80,24)), os.terminal_size((80,24)).columns)
e(os.terminal_size,(1,)); e(os.terminal_size,5); e(os.stat_result,range(10)); e(os.stat_result,range(19)); e(os.uname_result,range(5)); e(os.stat_result, range(5))
print(os.stat_result(range(19)).st_blksize, os.stat_result(range(10)).st_atime, os.stat_result(range(10), {'st_atime_ns': 5}).st_atime_ns)
print([x for x in os.walk('nope')]); errs=[]; list(os.walk('nope',onerror=errs.append)); print(errs, errs[0].filename)
e(lambda: list(os.walk(5))); e(lambda: [(a,sorted(b),c) for a,b,c in os.walk('fw',onerror=5)])
print(sorted(os.environ)[:0], os.environb.__class__.__name__, os.supports_bytes_environ)
e(os.environ.__getitem__, 'NOPE'); e(os.environ.__setitem__,'a=b','x'); e(os.environ.__setitem__,'','x'); e(os.environ.__setitem__,'a','\0')
e(os.getenv,5); e(os.putenv,'a',5); e(os.path.expandvars,'$HOME' if 0 else '$NOPE'); print(os.path.expanduser('~nobodyx/a'))
st=os.stat('.'); print(repr(st)[:24], st.st_mode==st[0], type(st.st_atime), st == os.stat('.'), hash(st)==hash(tuple(st)))
with os.scandir('fw') as it: x=next(it); print(type(x), repr(x)[:10], os.fspath(x)[:3], x.stat() == os.stat(x), x.inode()==os.lstat(x).st_ino)
e(next,it); it.close(); e(os.DirEntry); e(type(it)); 
e(os.open,'nope',0); e(os.open,'.',os.O_WRONLY); e(os.open,'fw',os.O_RDONLY|os.O_NOFOLLOW) if 0 else None; e(os.open,'fw/l',os.O_NOFOLLOW); e(os.open,'Makefilex',os.O_DIRECTORY)
print(os.access('nope',0), os.access('/',os.R_OK), os.access(b'/',os.X_OK))
e(os.link,'fw','x1'); e(os.readlink,'fw/l'); e(os.symlink,'x','fw/l'); e(os.truncate,'fw',0); e(os.rmdir,'fw'); e(os.rename,'fw','fw/a/x'); e(os.replace,'fw','plain'); e(os.mkdir,'/nope/x'); e(os.listdir,''); e(os.chdir,''); e(os.stat,''); e(os.utime,'')

os.chdir('/')
for top, dirs, names in os.walk(home, topdown=False):
    for name in names: os.unlink(os.path.join(top, name))
    for name in dirs: (os.unlink if os.path.islink(os.path.join(top, name)) else os.rmdir)(os.path.join(top, name))
os.rmdir(home)
