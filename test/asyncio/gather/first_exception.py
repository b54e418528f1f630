# the first error is raised, the others go on
import asyncio
log = []
async def ok(n):
    await asyncio.sleep(0.01)
    log.append(n)
async def bad():
    raise ValueError('bad')
async def main():
    try: await asyncio.gather(ok('a'), bad(), ok('b'))
    except ValueError as e: print('caught', e)
    print(log)
    await asyncio.sleep(0.03)
    print(log)
asyncio.run(main())
