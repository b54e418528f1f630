# repr and comparison of handles
import asyncio
def cb(): pass
async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(cb)
    print(str(h).split(' at ')[0], 'cb()' in str(h))
    h.cancel()
    print(h)
    t, u = loop.call_at(loop.time() + 100, cb), loop.call_at(loop.time() + 200, cb)
    print(t < u, t <= u, t > u, t >= u, t == t, t == u, hash(t) == hash(t), 'TimerHandle when=' in str(t))
    t.cancel(); u.cancel()
    print('cancelled' in str(t))
asyncio.run(main())
