import weakref, copy, sys, gc
from weakref import *
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
class A:
    def __init__(s,n=0): s.n=n
    def __repr__(s): return f'A{s.n}'
    def m(s): return s.n
a,b,c=A(1),A(2),A(3)
s=WeakSet([a,b]); print(len(s), a in s, c in s, 5 in s, sorted(map(repr,s)), s==WeakSet([b,a]), s|{c}=={1}, len(s|{c}), len(s&{a}), len(s-{a}), len(s^{a,c}), s<=WeakSet([a,b,c]), s<WeakSet([a,b]), s>=WeakSet([a]), s>WeakSet([a]), s.isdisjoint([c]), s.union([c])==WeakSet([a,b,c]))
s.add(c); s.remove(c); s.discard(c); e(s.remove,c) if 0 else None; s.update([c]); s.difference_update([c]); s|={c}; s-={c}; s&={a}; s^={b}; print(len(s), s.copy()==s); s.clear(); e(s.pop); e(s.add,5); e(hash,s); print(WeakSet[int], len(s))
try: s.remove(a)
except KeyError: print('KeyError')
s.add(a); print(s.pop()); s.intersection_update([a]); s.symmetric_difference_update([a]); print(len(s), s.issubset([a]), s.issuperset([]))
d=WeakValueDictionary({'a':a},b=b); print(len(d),d['a'],d.get('z'),d.get('z',1),'a' in d,sorted(d),sorted(map(repr,d.values())),sorted(d.items(),key=str),d.pop('b'),d.pop('b',7),d.setdefault('c',c),d.setdefault('c',a),len(d.copy()),len(copy.copy(d)),[r() for r in d.valuerefs()],[r().n for r in d.itervaluerefs()]); e(lambda:d['q']); e(d.pop,'q'); e(d.__setitem__,'x',5); e(d.__delitem__,'q')
d|={'k':b}; print(sorted(d), sorted(d|{'l':a}), sorted({'l':a}|d), len(copy.deepcopy(d))); del d['k']; print(d.popitem()[0], len(d)); d.update([('z',a)],y=b); print(sorted(d), repr(d).split(' at ')[0]); d.clear(); e(d.popitem); e(lambda: d|5)
k=WeakKeyDictionary({a:1,b:2}); print(len(k),k[a],k.get(c),k.get(c,5),a in k,5 in k,sorted(map(repr,k)),sorted(k.values()),sorted(k.items(),key=str),k.pop(b),k.pop(b,7),k.setdefault(c,8),k.setdefault(c,9),[r() for r in k.keyrefs()],len(k.copy()),len(copy.deepcopy(k))); e(k.__setitem__,5,1); e(lambda:k[5]); k|={b:3}; print(len(k|{A(9):1}) in (3,4), len({b:5}|k)); del k[b]; print(len(k)); k.update({b:1}); print(len(k), type(k.popitem()).__name__)
w=WeakMethod(a.m); print(w()(), w==WeakMethod(a.m), w!=WeakMethod(b.m), w==5, hash(w)==hash(WeakMethod(a.m))); e(WeakMethod,5); e(WeakMethod,len)
f=finalize(a,print,'fin',1); print(f.alive, f.atexit, f.peek()[1:], repr(f).split(' object')[0], "for 'A'" in repr(f)); print(f(), f.alive, f(), f.peek(), f.detach(), f.atexit, 'dead' in repr(f))
f2=finalize(a,print,'x',end='!\n'); print(f2.detach()[1:], f2.alive); f3=finalize(a,print,'at exit 3'); f4=finalize(b,print,'at exit 4'); f5=finalize(b,print,'never'); f5.atexit=False
r=ref(a); print(r() is a, getweakrefcount(c)>=0, len(getweakrefs(A())), ProxyTypes, proxy(a).n, weakref.__all__)
