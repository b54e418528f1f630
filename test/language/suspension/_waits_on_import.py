import asyncio
async def f(): await asyncio.sleep(0.001); return 'mod'
v = asyncio.run(f())
