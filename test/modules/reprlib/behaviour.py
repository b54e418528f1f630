import reprlib, array, collections
from reprlib import Repr, repr as r
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
class X:
    def __repr__(s): return 'x'*100
class list2(list): pass
vals=[list(range(10)),tuple(range(10)),(1,),(),[],{},set(),frozenset(),set(range(10)),frozenset(range(10)),{i:i for i in range(9)},'x'*50,'\n'*20,10**60,collections.deque(range(9)),array.array('i',range(9)),array.array('i'),X(),[[[[[[[[1]]]]]]]],{1:{2:{3:{4:{5:{6:{7:8}}}}}}},list2([1]*40),3.5,None]
for v in vals: print(r(v))
for ind in (None,2,'--',0,''):
    x=Repr(indent=ind,maxlevel=3,maxlist=3,fillvalue='<..>',maxstring=12,maxlong=8,maxother=9)
    for v in vals[:12]+[10**30,[1,[2,[3,[4]]]],{'a':[1,2,{'b':3}]}]: print(x.repr(v))
e(Repr(indent=-1).repr,[1]); e(Repr(indent=1.5).repr,[1]); e(Repr,5)
class B:
    def __repr__(s): raise ValueError
print(r(B()).split(' at ')[0])
class W:
    @reprlib.recursive_repr('<rec>')
    def __repr__(self): 'doc'; return f'W({self.a!r})'
w=W(); w.a=[w]; print(w, W.__repr__.__name__, W.__repr__.__doc__)
class MyR(Repr):
    def repr_X(self,x,level): return 'MYX%d'%level
print(MyR().repr([X(),[X()]]))
class tuple(list): pass
print(r(tuple([1]*20)), {k:v for k,v in vars(reprlib.aRepr).items()}, reprlib.__all__)
