from collections import *
import collections, copy
def e(f, *a, **k):
    try: r=f(*a, **k); print('->', r)
    except Exception as x: print(type(x).__name__, x)
P=namedtuple('P','x y')
p=P(1,y=2); print(p,P.__doc__,P._fields,P._field_defaults,P.__match_args__,P.__module__,P.__slots__,p._asdict(),p._replace(x=5),P._make([3,4]),p==(1,2),P.x,P.x.__doc__,hash(p)==hash((1,2)))
e(P,1); e(P,1,2,3); e(P,1,x=1); e(P,z=1); e(P._make,[1]); e(p._replace,z=1); e(lambda: setattr(p,'x',1)); e(lambda: delattr(p,'x')); e(lambda: setattr(p,'q',1)); e(P.x.__get__,5); e(P.__new__)
for a in [('a','x x'),('a','1'),('1','x'),('a','class'),('class','x'),('a','_x'),('a',['x',1]),('a','x,y z'),(1,'x'),('a b','x'),('a','')]: e(lambda *q: namedtuple(*q)._fields,*a)
print(namedtuple('N','a a _b class d 1x',rename=True)._fields)
D=namedtuple('D','a b c',defaults=(1,2)); print(D(5),D._field_defaults, D.__new__.__defaults__); e(namedtuple,'Q','a',defaults=(1,2)); print(namedtuple('Q','a',defaults=[]).__new__.__defaults__, namedtuple('M','a',module='mm').__module__)
print(P._make.__doc__, p._replace.__doc__, P.__new__.__doc__, P.__repr__.__doc__, P.__new__.__qualname__, p._asdict.__qualname__, p.__getnewargs__())
print(copy.copy(p), copy.replace(p,x=9))
class P3(P):
    def s(self): return self.x+self.y
print(P3(1,2), P3(1,2).s(), P3(1,2)._replace(x=2))
match p:
    case P(a,b): print(a,b)
E1=namedtuple('E1',''); print(E1(), E1._make([])); S1=namedtuple('S1','a'); print(S1(1))
c=Counter('abracadabra'); print(c, c.most_common(2), c.most_common(), c['z'], c.total(), list(c.elements()), Counter(a=1,b=0), Counter({'a':1},b=2), Counter(), Counter([1,1,2],x=3))
c2=Counter('aab'); print(c+c2,c-c2,c&c2,c|c2,+Counter(a=-1,b=2),-Counter(a=-1,b=2),c==c2,c>=c2,c<=c2,c>c2,c<c2,Counter(a=0)==Counter(),c!=c2)
c.subtract('aaaz'); print(c); c.update({'a':10}); c.update(b=5); print(c); del c['nope']; del c['a']; print(c); c+=c2; print(c); c-=Counter('b'); print(c); c|=Counter('zzzz'); print(c); c&=Counter('zza'); print(c)
e(Counter.fromkeys,'a'); e(Counter,1); e(Counter,'a','b'); e(lambda: Counter()+1); e(lambda: Counter()<1); print(Counter(a='x',b=1), c.copy(), repr(c), copy.copy(c)); e(hash,c)
class MyC(Counter): pass
print(MyC('aa'), MyC('aa')+MyC('b'), MyC('a').copy())
m=ChainMap({'a':1},{'a':2,'b':3}); print(m,m['a'],m['b'],len(m),list(m),'b' in m,bool(m),m.get('z',5),m.parents,m.new_child(),m.new_child({'q':1},r=2),m.new_child(s=1),dict(m),list(m.items()))
e(lambda:m['zz']); e(m.pop,'b'); e(m.pop,'zz',1); m['n']=1; print(m); del m['n']; e(m.__delitem__,'b'); m.clear(); e(m.popitem); print(m|{'x':1}, {'x':1}|m, m==ChainMap({'a':2,'b':3}), m.copy(), ChainMap.fromkeys('ab',1), ChainMap(), bool(ChainMap())); m|={'k':2}; print(m)
e(lambda: m|5)
u=UserDict({'a':1},b=2); print(u,u['a'],len(u),u.get('z'),'a' in u,u|{'c':1},{'c':1}|u,u.copy(),u.data,UserDict.fromkeys('ab'),u=={'a':1,'b':2}); e(lambda:u['z']); u|={'k':1}; print(u,u.pop('k'),u.popitem(),u.setdefault('q',1)); del u['q']; print(u)
class UM(UserDict):
    def __missing__(self,k): return k*2
print(UM()['ab'], 'ab' in UM(), UM().get('ab'), UM(a=1).copy(), type(UM(a=1).copy()).__name__, copy.copy(UM(a=1)))
l=UserList([3,1,2]); print(l,l+[1],[1]+l,l*2,2*l,l[0],l[1:],sorted(l),l==[3,1,2],l<[4],len(l),3 in l,l.index(1),l.count(1),l.copy(), UserList('ab')+'cd', 'cd'+UserList('ab'), UserList(l), UserList(range(2)))
l.append(5); l.insert(0,9); print(l.pop(),l); l.remove(9); l.sort(reverse=True); print(l); l.reverse(); l.extend([7]); l+=(8,); l*=2; l[0]=100; del l[1]; print(l); l.clear(); print(l); e(l.pop); e(hash,l)
s=UserString('hello'); print(s,repr(s),s+' x','x '+s,s*2,s[1],s[1:3],type(s[1]).__name__,s.upper(),s=='hello',s<'z','ell' in s,s.find('l'),s.replace('l','L'),s.split('l'),s.center(9,'*'),UserString('%s-%s')%(1,2),UserString(5),int(UserString('12')),hash(s)==hash('hello'),s.encode(),s.count('l'),s.join(['a','b']),s.title(),s.zfill(8),s.partition('l'),s.translate({104:'j'}),s.removeprefix('he'), s.startswith('he'), UserString('{}').format(1), 'a%s'%s, s.index('l'), s+5)
o=OrderedDict([('b',1),('a',2)],c=3); print(o,list(o),o.popitem(),o.popitem(last=False),o); e(OrderedDict().popitem)
o=OrderedDict.fromkeys('abcde'); o.move_to_end('b'); print(''.join(o)); o.move_to_end('b',last=False); print(''.join(o),list(reversed(o))); e(o.move_to_end,'zz'); print(OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1),OrderedDict(a=1,b=2)=={'b':2,'a':1},{'b':2,'a':1}==OrderedDict(a=1,b=2),OrderedDict(a=1)!={'a':1})
print(o.keys(),o.values(),o.items(),list(reversed(o.keys())),list(reversed(o.items()))[0],o|{'z':1},{'z':1}|o,o.copy(),o.pop('a'),o.pop('a',5),o.setdefault('q',1),o.setdefault('q',2)); e(o.pop,'nope'); o.clear(); print(o, bool(o)); o|=[(1,2)]; print(o, o.get(1), o.get(2,3), 1 in o, len(o))
class OD2(OrderedDict):
    def __setitem__(s,k,v): print('set',k); super().__setitem__(k,v)
x=OD2(a=1); x.update(b=2); x|={'c':3}; print(x, x.copy())
r=OrderedDict(); r['x']=r; print(r); print(OrderedDict(a=1), copy.deepcopy(OrderedDict(a=[1])));
print(o.keys() | {5}, o.items() & {(1,2)}, o.keys()=={1}, len(o.keys()), 1 in o.keys(), (1,2) in o.items(), 2 in o.values())
d=deque([1,2,3],maxlen=2); dd=defaultdict(list); dd['a'].append(1); print(d,dd)
print(sorted(n for n in collections.__all__), [hasattr(collections,n) for n in collections.__all__], ChainMap.__module__, UserString.__qualname__)
e(lambda: collections.nope)
try: from collections import Mapping
except ImportError as x: print(str(x).split('(')[0])
