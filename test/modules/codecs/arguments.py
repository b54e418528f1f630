# What codecs says of every kind of argument: lookups, handlers that answer nonsense, coders as functions, in pieces and as streams.
import codecs, io
def e(f,*a,**k):
    try: print(getattr(f,'__name__',f), a, k, ascii(f(*a,**k)).split(' at 0x')[0])
    except BaseException as x: print(getattr(f,'__name__',f), a, k, type(x).__name__, ascii(str(x)))
for n in ('utf8','UTF-8','latin1','nope','','utf_8_sig','u16','a\0b','é','unicode_internal','mbcs'):
    e(lambda: codecs.lookup(n).name)
e(codecs.lookup); e(codecs.lookup,5); e(codecs.encode,'é'); e(codecs.encode,'é','ascii'); e(codecs.encode,'é','ascii','ignore'); e(codecs.encode,'é','ascii','nope'); e(codecs.encode,5); e(codecs.encode,b'a','utf-8'); e(codecs.decode,b'\xff'); e(codecs.decode,'a'); e(codecs.decode,b'a','nope'); e(codecs.decode,b'\xff','ascii','replace'); e(codecs.encode); e(codecs.encode,'a',5); e(codecs.encode,'a',errors=5)
for n in ('getencoder','getdecoder','getincrementalencoder','getincrementaldecoder','getreader','getwriter'): e(getattr(codecs,n),'utf-8') if n in('x',) else None; e(getattr(codecs,n),'nope')
e(codecs.register,5); e(codecs.unregister,5); e(codecs.register_error,'x',5); e(codecs.register_error,5,len); e(codecs.lookup_error,'nope'); e(codecs.lookup_error,5)
codecs.register_error('mine', lambda x: ('?'*(x.end-x.start), x.end)); e('aéb☺'.encode,'ascii','mine'); e(b'a\xffb'.decode,'utf-8','mine')
codecs.register_error('bad1', lambda x: 5); e('é'.encode,'ascii','bad1'); e(b'\xff'.decode,'ascii','bad1')
codecs.register_error('bad2', lambda x: ('a',99)); e('é'.encode,'ascii','bad2'); e(b'\xff'.decode,'ascii','bad2')
codecs.register_error('back', lambda x: ('',-1)); e('éa'.encode,'ascii','back'); e(b'\xffa'.decode,'ascii','back')
codecs.register_error('bytes', lambda x: (b'<>',x.end)); e('é'.encode,'ascii','bytes'); e(b'\xff'.decode,'ascii','bytes'); e('é☺'.encode,'utf-16','bytes')
codecs.register_error('raise', lambda x: (_ for _ in ()).throw(KeyError('k'))); e('é'.encode,'ascii','raise')
def search(name): return (lambda s,e='strict': (b'enc',len(s)), lambda b,e='strict': ('dec',len(b)), None, None) if name=='mycodec' else None
codecs.register(search); e('x'.encode,'my-codec'); e('x'.encode,'mycodec'); e(b'x'.decode,'mycodec'); e(codecs.lookup,'mycodec') if 0 else None; codecs.unregister(search); e('x'.encode,'mycodec')
for f in (codecs.utf_8_encode,codecs.utf_8_decode,codecs.ascii_decode,codecs.latin_1_encode,codecs.utf_16_decode,codecs.utf_16_encode,codecs.utf_32_ex_decode,codecs.charmap_encode,codecs.charmap_decode,codecs.escape_decode,codecs.escape_encode,codecs.unicode_escape_decode,codecs.raw_unicode_escape_encode,codecs.readbuffer_encode,codecs.charmap_build):
    for a in ((),('a',),(b'a',),(5,),(None,),('é\x80',),(b'\xff\xfe',),(b'a','strict',5)): e(f,*a)
e(codecs.charmap_encode,'aé','strict',{97:'b'}); e(codecs.charmap_encode,'a','strict',{97:98}); e(codecs.charmap_encode,'a','strict',{97:300}); e(codecs.charmap_encode,'a','strict',{}); e(codecs.charmap_encode,'a','ignore',{}); e(codecs.charmap_decode,b'a','strict',{97:'xy'}); e(codecs.charmap_decode,b'a','strict',{97:1114112}); e(codecs.charmap_decode,b'a\xff','replace','\x00'*98)
e(list,codecs.iterencode(['a','é'],'utf-8')); e(list,codecs.iterdecode([b'\xc3',b'\xa9'],'utf-8')); e(list,codecs.iterdecode([b'\xc3'],'utf-8'))
for n in ('utf-8','utf-16','utf-8-sig','ascii','latin-1','utf-32'):
    en=codecs.getincrementalencoder(n)(); print(n, en.encode('aé') if n!='ascii' else en.encode('a'), en.getstate(), en.encode('b',True), en.reset(), en.getstate(), en.setstate(0))
    de=codecs.getincrementaldecoder(n)(); d='aé'.encode(n) if n!='ascii' else b'a'; print([ascii(de.decode(d[i:i+1])) for i in range(len(d))], de.getstate(), de.decode(b'',True), de.reset(), de.getstate())
b=io.BytesIO(); w=codecs.getwriter('utf-8')(b); w.write('é'); w.writelines(['a','b']); print(b.getvalue(), w.stream is b, w.errors); e(w.write,5); e(w.reset); e(w.seek,0); e(getattr,w,'nope')
r=codecs.getreader('utf-8')(io.BytesIO('é1\nab\r\ncd'.encode())); print(r.read(1), r.readline(), r.readline(keepends=False), r.readlines(), r.read()); r.seek(0); print(list(r)); e(r.read,size=-1,chars=2); r.reset()
s=codecs.StreamReaderWriter(io.BytesIO(b'xy\nz'),codecs.getreader('ascii'),codecs.getwriter('ascii')); print(s.readline(), s.read(), s.encoding); e(s.write,'é')
rec=codecs.EncodedFile(io.BytesIO('é'.encode()),'latin-1','utf-8'); print(rec.read(), rec.data_encoding, rec.file_encoding)
print(codecs.BOM, codecs.BOM_UTF8, codecs.BOM32_BE, codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1:2,3:2}), repr(codecs.lookup('utf-8')).split(' at')[0], codecs.lookup('utf-8')._is_text_encoding)
e(codecs.open,'/nope','r','utf-8'); e(codecs.open,'/tmp','r'); e(codecs.CodecInfo,1); e(codecs.Codec().encode,'a'); e(codecs.IncrementalDecoder().decode,b''); e(codecs.IncrementalEncoder().getstate); e(codecs.BufferedIncrementalDecoder()._buffer_decode,1,2,3)
for x in ('a\u0301','\x00\x7f\x80\xff','\u20ac','\ud800','😀'):
    for h in ('strict','ignore','replace','xmlcharrefreplace','backslashreplace','namereplace','surrogatepass','surrogateescape'):
        for n in ('ascii','latin-1','utf-8','cp1252','utf-16-le'): e(x.encode,n,h)
