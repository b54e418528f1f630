# the message at the end
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError('lost'))
    del f
asyncio.run(main())
