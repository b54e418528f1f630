import copyreg, collections
from copy import *
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
for x in [1,'a',None,(1,2),[1,[2]],{1:[2]},{1,2},frozenset([1]),bytearray(b'x'),3.5,2j,range(3),slice(1,2,3),...,int,print,len,property(),lambda:0]:
    y=copy(x); z=deepcopy(x); print(type(x).__name__, x is y, x is z, y==x, z==x)
l=[[1],{'a':[2]},([3],)]; m=deepcopy(l); m[0].append(9); m[2][0].append(8); print(l,m)
r=[]; r.append(r); q=deepcopy(r); print(q[0] is q, q is not r); d={}; d['d']=d; f=deepcopy(d); print(f['d'] is f)
t=([],); t[0].append(t); u=deepcopy(t); print(u[0][0] is u, u is t)
class A:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def meth(s): return s.v
a=A([1]); b=copy(a); c=deepcopy(a); print(b.v is a.v, c.v is a.v, c==a, deepcopy(a.meth).__self__ is a, deepcopy([a,a])[0] is deepcopy([a,a])[1])
x=deepcopy([a,a]); print(x[0] is x[1])
class S:
    __slots__=('a','b','__c')
    def __init__(s): s.a=[1]; s._S__c=2
s=S(); s2=copy(s); s3=deepcopy(s); print(s2.a is s.a, s3.a, s3.a is s.a, s3._S__c, hasattr(s3,'b'), copyreg._slotnames(S))
class C:
    def __copy__(s): return 'copied'
    def __deepcopy__(s,memo): return 'deep'
print(copy(C()), deepcopy(C()), deepcopy([C()]))
class G:
    def __init__(s): s.x=1
    def __getstate__(s): return {'x':42}
    def __setstate__(s,st): s.__dict__.update(st); s.y='set'
print(copy(G()).__dict__, deepcopy(G()).__dict__)
class R:
    def __reduce__(s): return (list,((1,2),))
    
class R2:
    def __reduce__(s): return 'global'
class R3:
    def __reduce_ex__(s,p): return (dict,(),None,None,iter([(p,1)]))
print(copy(R()),deepcopy(R()),type(copy(R2())).__name__,copy(R3()))
class L(list): 
    pass
l=L([[1]]); l.attr=5; m=copy(l); n=deepcopy(l); print(m,m.attr,type(m).__name__,m[0] is l[0],n[0] is l[0])
class D(dict): pass
dd=D(a=[1]); dd.z=1; print(copy(dd),deepcopy(dd).z, type(deepcopy(dd)).__name__)
class N:
    def __new__(cls,a,*,b): o=super().__new__(cls); o.ab=(a,b); return o
    def __getnewargs_ex__(s): return (s.ab[0],),{'b':s.ab[1]}
print(copy(N(1,b=2)).ab)
print(deepcopy(collections.deque([[1]])), copy(collections.defaultdict(list,a=[1])), deepcopy(collections.OrderedDict(a=[1])), deepcopy(collections.Counter('aab')))
def gen(): yield
e(copy, gen()); e(deepcopy, gen()); e(replace, 5, x=1); e(replace, collections.namedtuple('P','x y')(1,2), x=5); e(replace); 
class RR:
    def __replace__(s,/,**k): return k
print(replace(RR(),a=1))
ee=ValueError('a',1); ee.z=1; f=copy(ee); print(repr(f),f.z)
memo={}; x=[1]; y=deepcopy(x,memo); print(memo[id(x)] is y, memo[id(memo)])
class M(type): pass
class K(metaclass=M): pass
print(copy(K) is K, deepcopy(K) is K, issubclass(Error,Exception), __import__("copy").error is Error)
class P(A): pass
copyreg.pickle(P,lambda p:(P,('dispatched',))); print(copy(P(1)).v, deepcopy(P(1)).v)
e(copyreg.pickle,int,5); e(copyreg.constructor,5)
copyreg.add_extension('m','n',1); copyreg.add_extension('m','n',1); e(copyreg.add_extension,'m','n',2); e(copyreg.add_extension,'m','o',1); e(copyreg.add_extension,'m','n',0); copyreg.remove_extension('m','n',1); e(copyreg.remove_extension,'m','n',1)
print(copyreg.__newobj__(A).__class__.__name__, copyreg._reduce_ex(A(5),1)[1:], copyreg.pickle_complex(1j), copyreg.pickle_union(int|str)[1][1])
e(copyreg._reduce_ex,S(),1); print(copyreg._reduce_ex(L([1]),0)[1][1:], copyreg._reconstructor(L,list,[1]))
