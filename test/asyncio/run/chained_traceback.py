# cause and context across awaits
import asyncio
async def read():
    raise OSError('disk')
async def load():
    try:
        await read()
    except OSError as e:
        raise RuntimeError('cannot load') from e
async def main():
    await asyncio.gather(load())
asyncio.run(main())
