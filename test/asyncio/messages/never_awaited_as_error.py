# the warning as an exception is only reported
import asyncio, warnings
async def work(): pass
async def main():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        work()
        asyncio.sleep(0)
    for w in seen: print(w.category.__name__, w.message)
asyncio.run(main())
