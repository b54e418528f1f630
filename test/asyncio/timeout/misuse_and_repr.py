# entering twice, outside tasks, repr
import asyncio
async def main():
    cm = asyncio.timeout(None)
    print(cm)
    async with cm:
        print(cm)
        try:
            async with cm: pass
        except RuntimeError as e: print(e)
    print(cm)
    try:
        async with cm: pass
    except RuntimeError as e: print(e)
    try:
        with asyncio.timeout(1): pass
    except TypeError as e: print(str(e)[:60])
asyncio.run(main())
c = asyncio.timeout(1) if False else None
try: asyncio.timeout(1)
except RuntimeError as e: print(e)
