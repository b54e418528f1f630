import string
from string import *
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
for n in string.__all__[:10]: print(n, repr(getattr(string,n)) if n!='capwords' else '')
print(capwords('hello  wORLD x'), capwords(' a-b ','-'))
for t in ['$who likes ${what}','$$ $','$','${','${a','${a}b','$1','$a.b$c$','a\nb $!','$_x $A1 ${_Z}','$é $aé','', '$$$a','${a b}','x\r\ny${}','$a$b$a','\n\n $', '$\u0131a']:
    T=Template(t); print(repr(t)); e(T.substitute,{'who':1,'what':2,'a':3},b=4,c=5,_x=6,A1=7,_Z=8); e(T.safe_substitute,a=1); e(T.is_valid); e(T.get_identifiers)
class P(Template): delimiter='%'
class P2(Template): delimiter='@@'
print(P('%a %% $b %{b}').substitute(a=1,b=2), P2('@@a @@@@ @b').substitute(a=1), P('%(').is_valid())
e(Template('$a').substitute); e(Template('$a').substitute,{},a=1); e(Template('$mapping').substitute,mapping=2)
f=Formatter()
for a,k in [(('{} {}',1,2),{}),(('{0} {1} {0}',1,2),{}),(('{a.real} {b[0]}',),dict(a=5,b=[7])),(('{!r:>5} {:{}}','x',1,5),{}),(('{0} {}',1,2),{}),(('{} {0}',1,2),{}),(('{',),{}),(('}',),{}),(('{{}}',),{}),(('{:{:{}}}',1,2,3),{}),(('{:{:{:{}}}}',1,2,3,4),{}),(('{x}',),{}),(('{5}',1),{}),(('{!z}',1),{}),(('{.real}',3),{}),(('{[0]}',[3]),{}),(('{0:{1}}',3,5),{}),(('{a!s}',),{'a':1}),(('{!a}','é'),{}),(('{a',),{}),(('{a!}',),{}),(('{0[}',1),{})]: e(f.format,*a,**k)
print(list(f.parse('a{b!r:c}d{{')), f.get_field('a.real',(),{'a':4}), f.vformat('{0}',(1,),{}))
class F(Formatter):
    def get_value(s,k,a,kw): return f'<{k}>'
    def check_unused_args(s,u,a,kw): print('used',sorted(map(str,u)))
    def format_field(s,v,spec): return f'{v}|{spec}'
print(F().format('{} {a:x} {b!r}',1)); e(f.convert_field,1,'q'); e(f.format); 
