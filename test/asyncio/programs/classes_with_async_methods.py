# decorators, properties and callables that are async
import asyncio, functools
def logged(f):
    @functools.wraps(f)
    async def wrapper(*a, **k):
        print('call', f.__name__, a[1:], k)
        r = await f(*a, **k)
        print('return', r)
        return r
    return wrapper
class Service:
    @logged
    async def add(self, a, b=1): return a + b
    @property
    async def prop(self): return 'prop'
    async def __call__(self, x): return x * 2
    @staticmethod
    async def s(): return 'static'
    @classmethod
    async def c(cls): return cls.__name__
async def main():
    s = Service()
    print(await s.add(1, b=2), await s.prop, await s(4), await s.s(), await Service.c())
    print(await functools.partial(s.add, 10)())
asyncio.run(main())
