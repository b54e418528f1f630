# run cannot be called while a loop runs
import asyncio
async def inner(): pass
async def main():
    c = inner()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    c = inner()
    try:
        asyncio.new_event_loop().run_until_complete(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(main())
