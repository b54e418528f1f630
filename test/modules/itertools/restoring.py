"""Copying and restoring the iterators of itertools."""
import warnings
import copy
import itertools as i

warnings.simplefilter('ignore')


def plain(v):
    if isinstance(v, tuple):
        return tuple(plain(x) for x in v)
    return type(v).__name__ if ' at 0x' in repr(v) else v


def t(x, n=1):
    try:
        for _ in range(n): next(x)
        print(plain(x.__reduce__()))
    except Exception as e: print(type(e).__name__, e)
t(i.accumulate([1,2,3]),0); t(i.accumulate([1,2,3])); t(i.accumulate([1,2,3],initial=5),0); t(i.accumulate([1,2,3],max),2); t(i.accumulate([1,2,3],initial=5),1)
t(i.chain([1],[2]),0); t(i.chain([1,2],[2])); t(i.chain([1],[2]),2); t(i.chain.from_iterable([[1]]),0)
t(i.combinations('abc',2),0); t(i.combinations('abc',2)); t(i.combinations('abc',2),2); t(i.combinations('abc',5),0)
t(i.combinations_with_replacement('ab',2),0); t(i.combinations_with_replacement('ab',2),2)
t(i.cycle('ab'),0); t(i.cycle('ab'),1); t(i.cycle('ab'),2); t(i.cycle('ab'),3)
t(i.dropwhile(None.__class__,[1]),0); t(i.dropwhile(lambda x:x<2,[1,2,3]))
t(i.groupby('aab'),0); t(i.groupby('aab'),1); t(i.groupby('aab', str),2)
t(i.islice('abcdef',2),0); t(i.islice('abcdef',1,5,2),1); t(i.islice('abcdef',1,None,2),1); t(i.islice('ab',5),2)
t(i.permutations('abc',2),0); t(i.permutations('abc',2),2); t(i.permutations('abc'),1); t(i.permutations('a',3),0)
t(i.product('ab','cd'),0); t(i.product('ab','cd'),1); t(i.product('ab','cd'),3); t(i.product('ab',repeat=2),1);t(i.product('ab',''),0)
t(i.takewhile(len,['a','']),0); t(i.takewhile(len,['a','']),1)
t(i.zip_longest('ab','c'),0); t(i.zip_longest('abc','c',fillvalue=0),2)
def s(x, st):
    try: x.__setstate__(st); print(list(i.islice(x, 6)))
    except Exception as e: print(type(e).__name__, e)
s(i.accumulate([1,2,3]), 10); s(i.accumulate([1,2,3]), None)
s(i.chain(), ([iter([1,2])].__iter__(),)); s(i.chain(), (iter([[1],[2]]),iter([7]))); s(i.chain(), 5); s(i.chain(), ()); s(i.chain(), (5,)); s(i.chain(),(1,2,3)); s(i.chain(), (iter([]),5))
s(i.combinations('abcd',2), (0,2)); s(i.combinations('abcd',2), (5,2)); s(i.combinations('abcd',2), 5); s(i.combinations('abcd',2), (1,)); s(i.combinations('abcd',2), ('a',2))
s(i.combinations_with_replacement('ab',2), (0,1)); s(i.combinations_with_replacement('ab',2), (7,7)); s(i.combinations_with_replacement('ab',2), 7);s(i.combinations_with_replacement('ab',2), (1,))
s(i.cycle('ab'), (['x','y'],0)); s(i.cycle('ab'), (['x','y'],1)); s(i.cycle('ab'), 5); s(i.cycle('ab'), (5,1)); s(i.cycle('ab'), ([1],'x')); s(i.cycle('ab'), ([1],))
s(i.dropwhile(lambda x:x<2,[1,2,1]), True); s(i.dropwhile(lambda x:x<2,[1,2,1]), 0); s(i.takewhile(lambda x:x<2,[1,2,1]), 1)
g = i.groupby('aab')
g.__setstate__(('x', 'y', 'z'))
print([k for k, _ in g])
 s(i.groupby('aab'), 5); s(i.groupby('aab'), (1,))
s(i.islice('abcdef',5), 3); s(i.islice('abcdef',5), 'x'); s(i.islice('abcdef',1,5), 1); s(i.islice('abcdef',5), 2**100)
s(i.permutations('abc',2), ((1,0,2),(3,2))); s(i.permutations('abc',2), 5); s(i.permutations('abc',2), ((1,0),(3,2))); s(i.permutations('abc',2), ((7,0,2),(9,2))); s(i.permutations('abc',2), ((1,0,2),))
s(i.product('ab','cd'), (1,0)); s(i.product('ab','cd'), (9,-9)); s(i.product('ab','cd'), 5); s(i.product('ab','cd'), (1,)); s(i.product('ab',''), (0,0))
s(i.zip_longest('ab','c'), 'fill'); s(i.zip_longest('ab','c'), None)
warnings.simplefilter('error')
for x in (i.count(), i.repeat(1), i.cycle('a'), i.product(), i.chain()):
    try: x.__reduce__()
    except Warning as w: print(type(w).__name__, w)
for x in (i.cycle('a'), i.product(), i.chain()):
    try: x.__setstate__(())
    except Warning as w: print(type(w).__name__, w)
    try: x.__copy__()
    except (Warning,AttributeError) as w: print(type(w).__name__, w)

warnings.simplefilter('ignore')
for x in (i.count(), i.count(5, 2), i.count(1.5), i.repeat(1), i.repeat(1, 3), i.compress('ab', [1, 0]), i.filterfalse(None, [0]), i.starmap(pow, [(1, 2)]),
          i.batched('abc', 2), i.pairwise('ab'), next(iter(i.groupby('ab')))[1], i.islice(i.count(), 5), i.chain('ab', 'c'), i.product('ab', 'c'), i.permutations('abc', 2)):
    try:
        if not isinstance(x, (i.count, i.repeat)):
            next(x)
        print(type(x).__name__, plain(x.__reduce__()), list(i.islice(copy.copy(x), 5)), list(i.islice(copy.deepcopy(x), 5)))
    except Exception as e:
        print(type(x).__name__, type(e).__name__, e)
