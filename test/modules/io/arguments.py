# What io says of wrong arguments, closed streams, positions and raw streams that answer nonsense.
import io, os, sys
def e(f,*a,**k):
    try: print(getattr(f,'__name__',f), [type(x).__name__ if hasattr(x,'read') else x for x in a], k, ''.join(c for c in repr(f(*a,**k)).split(' at 0x')[0]))
    except BaseException as x: print(getattr(f,'__name__',f), [type(x).__name__ if hasattr(x,'read') else x for x in a], k, type(x).__name__, x)
home = '/tmp/ouro-io-%d' % os.getpid(); os.mkdir(home); os.chdir(home)
with open('ouro-io-x','wb') as f: f.write(b'line1\r\nline2\nlast')
for m in ('','z','rw','r+w','ra','U','rU','rbt','b','++','r++','w+b+'): e(open,'ouro-io-x',m)
e(open,'ouro-io-x','r',0); e(open,'ouro-io-x','rb',1) if 0 else None; e(open,'ouro-io-x','rb',encoding='x'); e(open,'ouro-io-x','rb',errors='x'); e(open,'ouro-io-x','rb',newline=''); e(open,'ouro-io-x',newline='x'); e(open,'ouro-io-x',encoding='nope'); e(open,'ouro-io-x',errors='nope') if 0 else None; e(open,5.5); e(open,None); e(open,'ouro-io-x',5); e(open,'ouro-io-x','r','x'); e(open,b'ouro\0'); e(open,'a',closefd=False); e(open,-1); e(open,'/tmp'); e(open,'nope/x'); e(open); e(open,'a','r',-1,None,None,None,True,None,5); e(open,'ouro-io-x',nope=1)
f=open('ouro-io-x'); print(f, f.name, f.mode, f.encoding, f.errors, f.newlines, f.line_buffering, f.buffer, f.fileno()>2, f.isatty(), f.readable(), f.writable(), f.seekable(), f.closed)
print(f.readline(), f.newlines, f.tell(), f.read(3), f.tell()); e(f.seek,-1); e(f.seek,1,1); e(f.seek,0,9); e(f.seek,-1,2); e(f.seek,'x'); e(f.write,'x'); e(f.truncate,1); e(f.read,'x'); e(f.readline,None); e(f.readlines,None); f.seek(0); print(f.readlines(5), next(f)); e(f.tell); f.close(); e(f.read); e(next,f); e(f.__enter__); e(f.seek,0); e(f.flush); print(repr(f))
b=open('ouro-io-x','rb'); print(b, b.peek(3)[:3], b.read1(2), b.readinto(bytearray(3)), b.tell(), b.raw, b.mode); e(b.write,b'x'); e(b.read,-2); e(b.seek,-5); e(b.seek,0,5); e(b.read,'x'); e(b.readinto,b'abc'); e(b.readinto,5); e(b.peek,'x'); e(b.detach); e(b.read); e(b.close)
r=open('ouro-io-x','rb',0); print(r, r.read(2), r.readall()[:3], r.closefd, r.mode); r.close(); print(r); e(r.read); e(r.fileno)
w=open('ouro-io-x','r+b'); print(w, w.read(2), w.write(b'ZZ'), w.tell(), w.seek(0), w.read(6), w.truncate(4), w.tell()); w.close()
a=open('ouro-io-x','ab+'); print(a.tell(), a.write(b'!'), a.seek(0), a.read()); a.close()
e(open,'ouro-io-x','x')
t=io.TextIOWrapper(io.BytesIO(b'a\r\nb\rc\n'),newline=''); print(list(t)); t=io.TextIOWrapper(io.BytesIO(b'a\r\nb\rc\n'),newline='\r'); print(list(t)); t=io.TextIOWrapper(io.BytesIO(),newline='\r\n'); t.write('a\nb'); t.flush(); print(t.buffer.getvalue(), t)
e(io.TextIOWrapper,5); e(io.TextIOWrapper); e(io.TextIOWrapper,io.BytesIO(),'nope'); e(io.TextIOWrapper,io.BytesIO(),5); e(io.TextIOWrapper,io.BytesIO(),errors=5); e(io.BufferedReader,5); e(io.BufferedReader,io.BytesIO(),0); e(io.BufferedReader,io.BytesIO(),-1); e(io.BufferedWriter,io.BytesIO(),'x'); e(io.BufferedRWPair,io.BytesIO(),io.BytesIO()); e(io.FileIO,'nope'); e(io.FileIO,-5); e(io.FileIO,'ouro-io-x','q'); e(io.StringIO,5); e(io.StringIO,'a','x'); e(io.BytesIO,'a'); e(io.BytesIO,5); e(io.open_code,5); e(io.open_code,'nope'); e(io.text_encoding,None); e(io.text_encoding,'x'); e(io.text_encoding,5); e(io.text_encoding,None,'x')
s=io.StringIO('a\nb\n'); e(s.seek,-1); e(s.seek,1,1); e(s.seek,0,2); e(s.read,'x'); e(s.write,5); e(s.truncate,-1); e(s.truncate,'x'); e(s.getvalue); s.close(); e(s.getvalue); e(s.read); e(s.write,'a'); print(s)
y=io.BytesIO(b'abc'); e(y.seek,-1); e(y.seek,-1,1); e(y.seek,0,5); e(y.read,'x'); e(y.write,'x'); e(y.write,5); e(y.truncate,-1); e(y.readinto,b''); g=y.getbuffer(); g.release(); y.close(); e(y.read); e(y.getbuffer)
d=io.IncrementalNewlineDecoder(None,True); print(repr(d.decode('a\r')), repr(d.decode('\nb\rc',True)), d.newlines, d.getstate())
e(io.IncrementalNewlineDecoder); e(io.IncrementalNewlineDecoder,None); 
class R(io.RawIOBase):
    def readable(self): return True
    def readinto(self,b): b[:2]=b'hi'; return 2
x=R(); keep=io.BufferedReader(x); print(x.read(5), keep.read(5)); e(x.write,b'x'); e(x.seek,0); e(x.fileno); e(x.truncate); print(x.closed, x.isatty(), x.seekable(), x.writable())
class B2(R):
    def readinto(self,b): return 99999999
keep2=io.BufferedReader(B2()); e(keep2.read,5)
class B3(R):
    def readinto(self,b): return None
e(io.BufferedReader(B3()).read,5); e(B3().read,5); e(B3().readall)
class B4(R):
    def readinto(self,b): return 'x'
e(B4().read,5); e(io.BufferedReader(B4()).read,5)
pp=os.pipe(); e(lambda: open(pp[0],"r+")); os.close(pp[1])
print(sys.stdout.name, sys.stdin.mode, sys.stderr.errors, sys.stdout.encoding)
os.unlink('ouro-io-x'); os.chdir('/'); os.rmdir(home)
