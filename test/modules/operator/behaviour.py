import operator as o
from operator import *
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
for n in o.__all__:
    f=getattr(o,n)
    for a in [(6,3),([1,2],[3]),({1,2},{2}),(2.5,2),('ab','b')]:
        if n in('call','pow') : continue
        try: r=f(*a); print(n,a,r)
        except Exception as x: print(n,a,type(x).__name__, x if 'takes' not in str(x) and 'arg' not in str(x) and 'expected' not in str(x) else '')
    try: print(n, f(3))
    except Exception as x: print(n, type(x).__name__, x if 'missing' not in str(x) and 'expected' not in str(x) else '')
print(pow(2,10), call(max,1,2), setitem(d:={},1,2), d, delitem(d,1), d, getitem('abc',1))
class A: 
    def __init__(s): s.x=5; s.y=s
    def m(s,*a,**k): return a,k
a=A(); print(attrgetter('x')(a), attrgetter('y.y.x')(a), attrgetter('x','y.x')(a), itemgetter(1)('abc'), itemgetter(1,2)('abc'), itemgetter(slice(0,2))('abc'), methodcaller('m',1,k=2)(a))
print(attrgetter('x','y.z'), itemgetter(1,'a'), methodcaller('m'), methodcaller('m',1,b=2))
e(attrgetter,1); e(methodcaller,1); e(attrgetter('zz'),a); e(itemgetter(9),[1]); 
import copy; print(copy.copy(attrgetter('x.y')), copy.copy(itemgetter(1)), copy.copy(methodcaller('m',1)), itemgetter(1).__reduce__()[1])
class L:
    def __length_hint__(s): return 7
class L2:
    def __length_hint__(s): return -1
class L3:
    def __length_hint__(s): return 'x'
class L4:
    def __length_hint__(s): return NotImplemented
class L5:
    def __len__(s): raise TypeError
    def __length_hint__(s): return 3
for x in (L(),L2(),L3(),L4(),L5(),[1],iter([1,2]),5): e(length_hint,x); e(length_hint,x,9)
e(length_hint,L(),'a')
class I:
    def __index__(s): return 8
class J:
    def __index__(s): return 'x'
e(index,I()); e(index,J()); e(index,1.5); e(index,True); print(type(index(True)))
l=[1]; print(iadd(l,[2]) is l, l, iconcat(l,(3,)), countOf([1,1.0,2],1), indexOf('abc','c')); e(indexOf,[1],5); e(concat,1,2); e(iconcat,1,2); e(countOf,5,1); e(contains,5,1)
print(o.__add__(1,2), o.__not__(0), o.__index__(4), o.inv(5), o.__inv__(5), truth([]), not_([]), is_(None,None), is_not(1,None))
