# results travel through await chains
import asyncio
async def a(n): return n if n == 0 else await a(n - 1) + 1
async def main():
    print(await asyncio.sleep(0.001, 'result'), await a(50))
asyncio.run(main())
