# using a coroutine as a value
import asyncio
async def value(): return 1
async def main():
    c = value()
    for g in (lambda: c + 1, lambda: len(c), lambda: c(), lambda: [*c], lambda: c[0], lambda: c.result()):
        try: g()
        except (TypeError, AttributeError) as e: print(e)
    print(await c)
    try:
        async with value() as x: pass
    except TypeError as e: print(e)
    try:
        for x in value(): pass
    except TypeError as e: print(e)
asyncio.run(main())
