# run inside a sort key, a property, a comprehension, a context manager
import asyncio
async def value(x):
    await asyncio.sleep(0.001)
    return x
class C:
    @property
    def p(self): return asyncio.run(value('property'))
    def __enter__(self): return asyncio.run(value('enter'))
    def __exit__(self, *a): print(asyncio.run(value('exit')))
    def __iter__(self):
        for i in range(2): yield asyncio.run(value(i))
    def __len__(self): return asyncio.run(value(7))
print(sorted([3, 1, 2], key=lambda x: asyncio.run(value(-x))), C().p, [asyncio.run(value(i)) for i in range(3)], list(C()), list(map(lambda x: asyncio.run(value(x)), 'ab')))
with C() as c: print(c)
def deco(f): return lambda *a: asyncio.run(f(*a))
@deco
async def decorated(x): return await value(x)
print(decorated('d'))
class D(metaclass=type('M', (type,), {'__call__': lambda cls: asyncio.run(value('made'))})): pass
print(D())
