# run closes async generators that are left
import asyncio
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('agen finally')
kept = []
async def main():
    g = agen()
    kept.append(g)
    print(await g.__anext__())
asyncio.run(main())
print('after')
