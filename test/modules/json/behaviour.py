import json, io, random
from json import *
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x, getattr(x,'__notes__',''))
docs=['{}','[]','{"a":1}','[1,2.5,-3e10,1E+2,0,-0,-0.0]','"abc\\u00e9\\n\\ud83d\\ude00\\ud83d x"','"\\q"','"\\u12"','"\\u12G4"','"abc','"ab\\','"a\nb"','nul','true','false','null','NaN','-Infinity','Infinity','-','-a','01','1.','1.e5','1e','.5','+1','[1,]','[,1]','[1 2]','{"a"}','{"a":}','{"a":1,}','{a:1}','{"a":1 "b":2}','{"a":1,"a":2}','',' ','[','{','[1','{"a":1','  [1 ,\n 2 ]  ','[1] x','1 2','"a" b','\ufeff[]','{"a":1,  }','[1,  ]','{"a":[1,{"b":null}]}','[[[[]]]]','{"":""}','{ }','[ ]','{"a" : 1 , "b" : [ 1 ] }','tru','[tru]','{"a":tru}','[\n1,\n\n2 3]',"{'a':1}",'["\\ud800"]','["\\ud800\\u0041"]','"\t"','123456789012345678901234567890','1.7976931348623157e400','[1.5,"x",nullx]','-Inf','N','"\x7f"','"\\/\\b\\f\\r\\t\\\\\\""', '{"a":1,b}','{1:2}','{"a":1,,}','[1,,2]','{,}','"\\ud83d\\u"','"\\ud83d\\ude0"','"\\u 123"','"\\u+123"','[1]]', '\x0b1','"\\u00e9']
for d in docs:
    e(loads,d)
    e(JSONDecoder().raw_decode,d)
for b in [b'[1]','["é"]'.encode('utf-16'),'["é"]'.encode('utf-16-be'),'["é"]'.encode('utf-32'),'[1]'.encode('utf-32-le'),b'\xef\xbb\xbf[1]',bytearray(b'{}'),'1'.encode('utf-16-le'),b'']: e(loads,b); print(json.detect_encoding(b))
e(loads,5); e(loads,None); e(loads,'[1.5,2,NaN,{"a":1}]',parse_float=str,parse_int=lambda s:s+'i',parse_constant=lambda c:c+'!',object_hook=lambda d:list(d)); e(loads,'{"a":{"b":1}}',object_pairs_hook=lambda p:p); e(loads,'"a\tb"',strict=False); e(load,io.StringIO('[1]')); e(loads,'[]',bogus=1); e(loads,'{}',object_hook=lambda d:7); e(loads,'{}',object_pairs_hook=lambda d:d); e(JSONDecoder().raw_decode,'  1'); e(JSONDecoder().raw_decode,'1',-1)
class F(float):
    def __repr__(s): return 'F'
class I(int):
    def __repr__(s): return 'I'
class S(str): pass
class L(list): pass
objs=[None,True,False,1,1.5,'a','é😀\x00\x1f\x7f"\\/\n',[],{},(),[1,[2,[3]]],{'a':[1,{'b':()}]},{1:2,1.5:3,True:4,None:5},float('nan'),float('inf'),-float('inf'),1e100,1e16,-0.0,10**30,F(2.5),I(7),S('s'),L([1]),[float('inf')],{float('nan'):1},['\ud800','\u2028'],{'b':1,'a':2},[[],{}],{'a':{},'b':[]}]
for o in objs:
    for kw in [{},dict(indent=2),dict(indent=0),dict(indent='\t'),dict(ensure_ascii=False),dict(separators=(',',':')),dict(sort_keys=True),dict(allow_nan=False),dict(indent=1,sort_keys=True,separators=(';','=')),dict(check_circular=False), dict(indent=-1)]:
        e(dumps,o,**kw)
    e(lambda: list(JSONEncoder().iterencode(o))); s=io.StringIO(); e(dump,o,s); print(s.getvalue().encode('utf8','replace'))
class X: pass
a=[]; a.append(a); e(dumps,a); d={}; d['x']=d; e(dumps,d); e(dumps,X()); e(dumps,[1,X()]); e(dumps,{'a':[X()]}); e(dumps,{(1,):2}); e(dumps,{(1,):2,'a':1},skipkeys=True); e(dumps,{X():1},skipkeys=True); e(dumps,{1,2}); e(dumps,X(),default=lambda o:'dflt'); e(dumps,X(),default=lambda o:[X.__name__]); e(dumps,X(),default=lambda o:o); e(dumps,{1:1,'a':2},sort_keys=True); e(dumps,b'x'); e(dumps,[1j]); e(dumps,{'a':1},cls=JSONEncoder); e(dumps,1,bogus=2); e(dumps,[X()],indent=2); e(dumps,{'k':{X()}},indent=1); e(dumps, {(1,):1}, indent=2, skipkeys=True)
e(dumps,[float('nan')],allow_nan=False); e(dumps,a,indent=1); e(dumps,d,indent=1)
class E(JSONEncoder):
    def default(s,o):
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
e(dumps,[1j,{'x':2j}],cls=E); e(dumps,X(),cls=E); print(E().encode({'a':1j}), ''.join(E().iterencode({'a':1j})), json.encoder.encode_basestring('é"'), json.encoder.encode_basestring_ascii('é"'))
x=JSONDecodeError('m','ab\ncd',4); print(x,x.msg,x.doc,x.pos,x.lineno,x.colno,x.__reduce__()[1]); print(json.__all__, json.__version__, JSONEncoder.item_separator, JSONEncoder.key_separator, JSONEncoder(indent=1).item_separator)
e(json.decoder.scanstring,'abc"d',0); e(json.decoder.scanstring,'a\tb"',0,False); e(json.encoder.encode_basestring,5); e(json.encoder.encode_basestring_ascii,5)
rnd=random.Random(3)
def gen(d=0):
    k=rnd.randrange(8 if d<4 else 6)
    return [lambda:None,lambda:rnd.random()*10**rnd.randrange(-10,30),lambda:rnd.randrange(-10**9,10**9),lambda:''.join(chr(rnd.randrange(1,0x300)) for _ in range(rnd.randrange(6))),lambda:True,lambda:'x',lambda:[gen(d+1) for _ in range(rnd.randrange(4))],lambda:{str(i):gen(d+1) for i in range(rnd.randrange(4))}][k]()
for _ in range(60):
    o=gen(); t=dumps(o); print(t, loads(t)==o, dumps(o,indent=1)==dumps(loads(dumps(o,indent=1)),indent=1))
