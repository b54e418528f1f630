import heapq, random
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
class V:
    log=[]
    def __init__(s,v,t=0): s.v=v; s.t=t
    def __lt__(s,o): V.log.append((s.v,s.t,o.v,o.t)); return s.v<o.v
    def __repr__(s): return f'{s.v}/{s.t}'
rnd=random.Random(5)
for n in list(range(12))+[40]:
    xs=[V(rnd.randrange(8),i) for i in range(n)]
    h=xs[:]; heapq.heapify(h); print(h)
    h2=[]
    for x in xs: heapq.heappush(h2,x)
    print(h2)
    if h: print(heapq.heapreplace(h,V(4,99)), heapq.heappushpop(h,V(1,98)), h)
    print([heapq.heappop(h2) for _ in xs], hash(tuple(V.log)), len(V.log)); V.log.clear()
    print(heapq.nlargest(3,xs), heapq.nsmallest(3,xs), heapq.nlargest(3,iter(xs)), heapq.nsmallest(5,iter(xs),key=lambda x:-x.v), heapq.nlargest(1,xs), heapq.nsmallest(1,xs,key=lambda v:v.v))
    print(list(heapq.merge(sorted(xs[::3],key=lambda v:v.v),sorted(xs[1::3],key=lambda v:v.v),sorted(xs[2::3],key=lambda v:v.v))), list(heapq.merge([9,7,1],[8,7,2],reverse=True)), list(heapq.merge(['dog','horse'],['cat','fish','kangaroo'],key=len)))
    h=xs[:]; heapq._heapify_max(h); print(h, [heapq._heappop_max(h) for _ in xs][:5])
print(heapq.nlargest(0,[1]), heapq.nlargest(-1,[1,2]), heapq.nsmallest(2,[]), list(heapq.merge()), heapq.nlargest(1,[]), heapq.nsmallest(-3,iter([1])))
e(heapq.heappop,[]); e(heapq.heapreplace,[],1); e(heapq.heappushpop,[],1); e(heapq.heappush,(1,),2); e(heapq.heapify,5); e(heapq.heappush,[1],'a'); e(heapq.nlargest,2,[1,'a']); e(heapq.nlargest,2,5)
