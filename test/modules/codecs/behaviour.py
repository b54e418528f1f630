import codecs, io
from codecs import *
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
for n in codecs.__all__:
    if n.startswith('BOM'): print(n, getattr(codecs,n))
ci=lookup('utf-8'); print(ci.name, len(ci), ci.encode('é'), ci.decode(b'\xc3\xa9'), getencoder('ascii')('a'), getdecoder('latin-1')(b'\xe9'), encode('é','utf-16-le'), decode(b'a'), encode('a'))
c=CodecInfo(1,2,3,4,5,6,'nm'); print(tuple(c), c.name, c.incrementalencoder, c.incrementaldecoder, c.streamreader, repr(c).split(' at')[0], c._is_text_encoding)
e(lookup,'nope'); e(getincrementalencoder,'nope'); e(encode,'é','ascii'); e(encode,'é','ascii','replace'); e(encode,'é','ascii','xmlcharrefreplace'); e(encode,'é','ascii','backslashreplace'); e(encode,'é','ascii','namereplace'); e(lookup_error,'zz')
print(list(iterencode(['a','é',''],'utf-8')), list(iterdecode([b'a\xc3',b'\xa9'],'utf-8'))); e(lambda: list(iterdecode([b'\xc3'],'utf-8')))
class U8R(codecs.StreamReader):
    def decode(s,i,errors='strict'): return codecs.utf_8_decode(i,errors)
class U8W(codecs.StreamWriter):
    def encode(s,i,errors='strict'): return codecs.utf_8_encode(i,errors)
data='línea 1\nline two\r\nthird\rfourth é\n\nlast'.encode()
r=U8R(io.BytesIO(data)); print([r.readline() for _ in range(8)])
r=U8R(io.BytesIO(data)); print(list(r)); r=U8R(io.BytesIO(data)); print(r.readlines()); r=U8R(io.BytesIO(data)); print(r.readline(keepends=False), r.read(3), r.read(size=5,chars=2), r.readline(), r.read())
r=U8R(io.BytesIO(data)); print(r.read(2), r.readline(4), r.readlines(keepends=False)); r.seek(0); print(r.readline()); r.reset(); r=U8R(io.BytesIO(b'\xc3')); print(repr(r.read()), r.bytebuffer)
r=U8R(io.BytesIO(b'ok line\n bad \xff')); e(r.readline); e(r.read)
r=U8R(io.BytesIO(('x'*100+'\n'+'y'*200+'\n').encode())); print([len(r.readline()) for _ in range(3)])
w=U8W(b:=io.BytesIO()); w.write('é'); w.writelines(['a','b']); print(b.getvalue()); w.seek(0); w.write('Z'); print(b.getvalue(), w.tell())
rw=StreamReaderWriter(io.BytesIO(data),U8R,U8W); print(rw.read(3), rw.readline(), next(rw), rw.readlines(), rw.encoding); rw.seek(0); rw.write('QQ'); print(rw.getvalue()[:4]); rw.reset()
f=EncodedFile(io.BytesIO('é\nü'.encode()),'latin-1','utf-8'); print(f.read(), f.data_encoding, f.file_encoding); f.seek(0); print(f.readline(), f.readlines(), list(f))
with U8R(io.BytesIO(b'z')) as q: print(q.read())
print(q.stream.closed); import copy; e(copy.copy,q); e(copy.copy,rw)
class BE(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(s,i,er,final): n=len(i) if final else len(i)//2*2; return i[:n].encode(),n
x=BE(); print(x.encode('abc'), x.getstate(), x.encode('',True), x.getstate()); x.setstate('q'); print(x.encode('r')); x.reset()
class BD(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(s,i,er,final): return codecs.utf_8_decode(i,er,final)
d=BD(); print(d.decode(b'\xc3'), d.getstate(), d.decode(b'\xa9')); d.setstate((b'\xc3',0)); print(d.decode(b'\xa9')); d.reset(); e(d.decode,b'\xc3',True)
e(codecs.IncrementalEncoder().encode,''); e(codecs.IncrementalDecoder().decode,''); e(codecs.Codec().encode,''); print(codecs.IncrementalEncoder().getstate(), codecs.IncrementalDecoder().getstate(), codecs.IncrementalDecoder('x').errors)
print(codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1:2,3:2,4:5}), strict_errors is lookup_error('strict'), codecs.__all__)
codecs.register_error('mine', lambda ex: ('?!', ex.end)); print('aé'.encode('ascii','mine'))
