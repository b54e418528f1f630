# an uncaught exception prints the user's frames
import asyncio
async def fail():
    raise ValueError('boom')
async def main():
    await fail()
asyncio.run(main())
