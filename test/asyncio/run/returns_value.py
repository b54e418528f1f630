# asyncio.run gives the coroutine's result
import asyncio
async def main(): return 42
print(asyncio.run(main()), asyncio.run(main(), debug=False))
async def nothing(): pass
print(asyncio.run(nothing()))
