import sys, asyncio
def tell(name, f):
    try: r = f()
    except RecursionError as e: print(name, 'RecursionError')
    except BaseException as e: print(name, type(e).__name__, str(e)[:80])
    else: print(name, 'ok', type(r).__name__)
def rec(n): return 0 if n == 0 else 1 + rec(n-1)
tell('plain 900', lambda: rec(900)); tell('plain inf', lambda: rec(10**9))
class D:
    def __init__(s, n): s.n = n
    def __repr__(s): return repr(D(s.n-1)) if s.n else 'x'
    def __str__(s): return str(D(s.n-1)) if s.n else 'x'
    def __eq__(s, o): return D(s.n-1) == D(o.n-1) if s.n else True
    def __lt__(s, o): return D(s.n-1) < D(o.n-1) if s.n else True
    def __hash__(s): return hash(D(s.n-1)) if s.n else 1
    def __getattr__(s, a):
        if s.n <= 0 or a.startswith('__'): return 1
        return getattr(D(s.n-1), a)
    def __add__(s, o): return D(s.n-1) + o if s.n else 1
    def __radd__(s, o): return o + D(s.n-1) if s.n else 1
    def __iadd__(s, o):
        x = D(s.n-1)
        if s.n: x += 1
        return x
    def __neg__(s): return -D(s.n-1) if s.n else 1
    def __getitem__(s, i): return D(s.n-1)[i] if s.n else 1
    def __setitem__(s, i, v):
        if s.n: D(s.n-1)[i] = v
    def __contains__(s, i): return i in D(s.n-1) if s.n else True
    def __bool__(s): return bool(D(s.n-1)) if s.n else True
    def __len__(s): return len(D(s.n-1)) if s.n else 1
    def __iter__(s): return iter(D(s.n-1)) if s.n else iter([1])
    def __next__(s): return next(D(s.n-1)) if s.n else 1
    def __call__(s): return D(s.n-1)() if s.n else 1
    @property
    def p(s): return D(s.n-1).p if s.n else 1
    def __enter__(s):
        if s.n:
            with D(s.n-1): pass
    def __exit__(s, *a): pass
    def __index__(s): return [1][D(s.n-1)] if s.n else 0
    def __int__(s): return int(D(s.n-1)) if s.n else 0
    def __float__(s): return float(D(s.n-1)) if s.n else 0.0
    def __format__(s, f): return f'{D(s.n-1)}' if s.n else 'x'
    def __reversed__(s): return reversed(D(s.n-1)) if s.n else [1]
    def __abs__(s): return abs(D(s.n-1)) if s.n else 1
    def __round__(s): return round(D(s.n-1)) if s.n else 1
    def __instancecheck__(s, o): return isinstance(o, D(s.n-1)) if s.n else True
    def __delattr__(s, a):
        if s.n: delattr(D(s.n-1), a)
    def __get__(s, o, t): return D2(s.n-1).d if s.n else 1
class GA:
    def __init__(s, n): object.__setattr__(s, 'n', n)
    def __getattribute__(s, a):
        n = object.__getattribute__(s, 'n')
        return getattr(GA(n-1), a) if n else 1
    def __setattr__(s, a, v):
        if s.n: setattr(GA(s.n-1), a, v)
ops = dict(repr=repr, str=str, eq=lambda d: d == D(d.n), lt=lambda d: d < D(d.n), hash=hash, getattr=lambda d: d.foo, add=lambda d: d+1, radd=lambda d: 1+d,
  iadd=lambda d: d.__iadd__(1), neg=lambda d: -d, getitem=lambda d: d[1], setitem=lambda d: d.__setitem__(1,1), contains=lambda d: 1 in d, bool=bool, len=len, iter=iter, next=next,
  call=lambda d: d(), prop=lambda d: d.p, with_=lambda d: d.__enter__(), index=lambda d: [1][d], int=int, float=float, format=lambda d: f'{d}', reversed=reversed, abs=abs, round=round,
  inst=lambda d: isinstance(1, d), delattr=lambda d: delattr(d, 'x'), list=list, sorted=lambda d: sorted([d, D(d.n)]), indict=lambda d: {d: 1}, inlist=lambda d: D(d.n) in [d], print_=lambda d: '%s' % d, join=lambda d: ''.join(map(str, [d])),
  ga=lambda d: GA(d.n).x)
def reclist(n): return repr([R(n)])
class R:
    def __init__(s, n): s.n = n
    def __repr__(s): return repr([R(s.n-1)]) if s.n else 'x'
ops['replist'] = lambda d: len(repr(R(d.n)))
def sk(n): return sorted([1], key=lambda _: sk(n-1)) if n else 1
ops['sortkey'] = lambda d: sk(d.n)
def mp(n): return list(map(mp, [n-1])) if n else 1
ops['map'] = lambda d: mp(d.n)
def mx(n): return max([n-1], key=mx) if n else 1
ops['max'] = lambda d: mx(d.n)
def ev(n): return eval('ev(n-1)') if n else 1
ops['eval'] = lambda d: ev(d.n)
def gen(n):
    if n: yield from gen(n-1)
    else: yield 1
ops['yieldfrom'] = lambda d: list(gen(d.n))
def gen2(n):
    if n:
        for x in gen2(n-1): yield x
    else: yield 1
ops['genfor'] = lambda d: list(gen2(d.n))
def gsum(n): return sum(gsum(n-1) for _ in [1]) if n else 1
ops['gensum'] = lambda d: gsum(d.n)
async def aw(n):
    return 1 + await aw(n-1) if n else 0
ops['await'] = lambda d: asyncio.run(aw(d.n))
def cls(n):
    class X:
        y = cls(n-1) if n else 1
    return X.y
ops['class'] = lambda d: cls(d.n)
class IS:
    def __init_subclass__(c): c.nest(c.n)
    @staticmethod
    def nest(n):
        if n: type('Z', (IS,), {'n': n-1})
ops['initsub'] = lambda d: type('Z', (IS,), {'n': d.n})
def exc(n):
    try: raise ValueError(n)
    except ValueError:
        if n: exc(n-1)
        else: raise
ops['exc'] = lambda d: exc(d.n)
class SD(dict):
    def __missing__(s, k): return s[k-1] if k else 1
ops['missing'] = lambda d: SD()[d.n]
for N in 300, 10**7:
    print('--', N)
    for k, f in ops.items(): tell(k, lambda: f(D(N)))
