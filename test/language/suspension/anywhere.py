import asyncio
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit')
async def work(v):
    await asyncio.sleep(0.001)
    return v * 2
class Deep:
    def __init__(self, v): self.v = self.method(v)
    def method(self, v): return asyncio.run(work(v))
def gen():
    for i in range(3):
        try:
            with CM():
                yield Deep(i).v
        finally:
            print('finally', i)
print(list(gen()))
# ---
import time
def nap(n):
    if n:
        return nap(n - 1) + 1
    time.sleep(0.001)
    return 0
class C:
    @property
    def p(self):
        time.sleep(0.001)
        return 'prop'
    def __enter__(self): time.sleep(0.001); return 'entered'
    def __exit__(self, *a): time.sleep(0.001)
    def __call__(self): time.sleep(0.001); return 'called'
    def __iter__(self):
        for i in range(2):
            time.sleep(0.001)
            yield i
c = C()
with c as e:
    print(nap(50), c.p, e, c(), list(c), [x for x in c], [nap(1) for _ in 'ab'], {k: nap(k) for k in range(2)})
# ---
# stdin: one\ntwo\nthree\n
def a(): return b()
def b(): return [c() for _ in range(2)]
def c(): return input('? ')
print(a())
for x in iter(input, 'three'): print('never')
print('end')
# ---
import asyncio
def sync_call(v):
    return asyncio.run(co(v))
async def co(v):
    await asyncio.sleep(0)
    return v
print(sorted([3, 1, 2], key=sync_call), list(map(sync_call, 'ab')), max([1, 2], key=sync_call))
from functools import partial, reduce
print(partial(sync_call, 5)(), reduce(lambda a, b: sync_call(a + b), [1, 2, 3]))
@sync_call
def decorated(): return 'decorated'
print(decorated(), f'{sync_call(1)}', [sync_call(1)][sync_call(0)], sync_call(2) + sync_call(3), (lambda: sync_call(9))())
class K:
    attr = sync_call('in class body')
    def __init__(self): self.x = sync_call('init')
print(K.attr, K().x, (sync_call(1), *[sync_call(2)]), {sync_call('k'): sync_call('v')})
# ---
import asyncio
async def fails():
    await asyncio.sleep(0)
    raise ValueError('inside')
def call():
    try:
        asyncio.run(fails())
    except ValueError as e:
        return repr(e)
    finally:
        print('finally')
print(call())
async def outer():
    try:
        asyncio.run(fails2())
    except RuntimeError as e:
        print(e)
async def fails2(): pass
import warnings
warnings.simplefilter('ignore')
asyncio.run(outer())
# ---
import asyncio, time
order = []
async def blocker():
    order.append('block start')
    time.sleep(0.002)
    order.append('block end')
async def other():
    order.append('other')
async def main():
    await asyncio.gather(blocker(), other())
asyncio.run(main())
print(order)
# ---
import asyncio
async def co():
    await asyncio.sleep(0)
    1 / 0
def f():
    asyncio.run(co())
class C:
    def __init__(self): f()
C()
