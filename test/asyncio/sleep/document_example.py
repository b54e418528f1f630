# the two forms of the introductory program of asyncio
import asyncio
async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)
async def main():
    await say_after(0.01, 'hello')
    await say_after(0.02, 'world')
    t1 = asyncio.create_task(say_after(0.02, 'second'))
    t2 = asyncio.create_task(say_after(0.01, 'first'))
    await t1
    await t2
    await asyncio.gather(say_after(0.01, 'hello'), say_after(0.02, 'world'))
asyncio.run(main())
