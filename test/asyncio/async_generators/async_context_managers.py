# async with, contextlib's helpers
import asyncio, contextlib
class CM:
    async def __aenter__(self): await asyncio.sleep(0); print('enter'); return 'value'
    async def __aexit__(self, t, v, tb): await asyncio.sleep(0); print('exit', t and t.__name__); return t is ValueError
@contextlib.asynccontextmanager
async def made(x):
    print('made', x)
    try: yield x
    finally: print('unmade', x)
async def main():
    async with CM() as v, made(1) as m: print(v, m)
    async with CM(): raise ValueError('swallowed')
    try:
        async with CM(): raise KeyError('passes')
    except KeyError as e: print(repr(e))
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(made('a'))
        st.push_async_callback(asyncio.sleep, 0)
    async def agen():
        try: yield 1
        finally: print('agen closed')
    async with contextlib.aclosing(agen()) as g:
        async for x in g: print(x); break
    for bad in (5, object()):
        try:
            async with bad: pass
        except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
asyncio.run(main())
