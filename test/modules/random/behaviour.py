import random as R
from random import *
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
for s in (0,1,-5,12345678901234567890,2.5,'hello','',b'abc',bytearray(b'xyz'),'é'*200,True,'x'*111,'x'*112,'x'*127):
    r=Random(s); print(s if len(str(s))<30 else '', r.random(), r.getrandbits(100), r.randint(1,10**20), r.gauss(), r.gauss(1,2))
r=Random(42)
for i in range(40):
    print(r.randrange(10), r.randrange(-5,5), r.randrange(0,100,7), r.randrange(100,0,-7), r.choice('abcdef'), r.uniform(1,2), r.triangular(), r.triangular(0,10,2), r.normalvariate(), r.lognormvariate(0,1), r.expovariate(2), r.vonmisesvariate(1,2), r.vonmisesvariate(0,0), r.gammavariate(2,1), r.gammavariate(1,1), r.gammavariate(.3,2), r.betavariate(1,2), r.paretovariate(3), r.weibullvariate(1,2), r.binomialvariate(5,.3), r.binomialvariate(100,.4), r.binomialvariate(1000,.77), r.binomialvariate(), r.binomialvariate(10,.9), r.randbytes(3), r.sample(range(1000),5), r.sample('abcdefgh',3), r.choices('abc',[1,2,3],k=4), r.choices('ab',cum_weights=[1,3]), r.choices([1,2,3],k=2), r.sample(['x','y'],counts=[3,4],k=4))
    l=list(range(8)); r.shuffle(l); print(l)
print(r.sample(range(10**9),50)[:5], r.sample(list(range(30)),30), r.sample([],0), r.triangular(1,1,1))
seed(5); st=getstate(); a=[random() for _ in range(3)]; setstate(st); print(a==[random() for _ in range(3)], st[0], st[2], len(st[1]))
seed('abc',1); print(random()); seed(b'abc',1); print(random()); seed('',1); print(random()); seed('a'*30,version=1); print(random())
e(seed,[1]); e(randrange,0); e(randrange,5,5); e(randrange,5,1,2); e(randrange,1,5,0); e(randrange,5,None,2); e(randrange,1.5); e(randint,5,1); e(choice,[]); e(sample,{1,2},1); e(sample,[1],2); e(sample,[1],-1); e(sample,[1,2],1,counts=[1]); e(sample,[1],1,counts=[1.5]); e(sample,[1],1,counts=[-1]); e(choices,'ab',2); e(choices,'ab',[1]); e(choices,'ab',[0,0]); e(choices,'ab',[1,float('inf')]); e(choices,'ab',[1,1],cum_weights=[1,2]); e(gammavariate,0,1); e(binomialvariate,-1); e(binomialvariate,5,2); e(binomialvariate,5,0); e(binomialvariate,5,1.0); e(setstate,(9,)); e(choices,[],k=1); e(randbytes,-1); e(getrandbits,-1); e(getrandbits,0); e(shuffle,(1,2))
s=SystemRandom(); e(s.getstate); e(s.setstate,1); e(s.seed,1); print(0<=s.random()<1, s.getrandbits(5)<32, len(s.randbytes(4)), s.randrange(1)); e(s.getrandbits,-1); e(s.getrandbits,0)
class My(Random):
    def random(self): return 0.25
m=My(); print(m.randrange(10), m.choice('abcd'), m.random()); 
class My2(Random):
    def getrandbits(self,k): return 1
print(My2().randrange(10))
import copy; r2=copy.copy(r); print(r.random()==r2.random()); 
print(R.__all__, R.NV_MAGICCONST, R.LOG4, R.SG_MAGICCONST, R.TWOPI, R.RECIP_BPF)
