"""Streams as async generators: a source, filters that wrap it, and clean-up when the reader stops early."""

import asyncio
from contextlib import aclosing


async def ticks(period):
    """Count upwards, one number per period, until somebody closes the stream."""
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(period)
    finally:
        print(f'source closed after {n} ticks')


async def batches(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []


async def take(source, count):
    if count <= 0:
        return
    async for item in source:
        yield item
        count -= 1
        if count == 0:
            break


async def main():
    async with aclosing(ticks(0.01)) as source:
        async for batch in take(batches(source, 3), 2):
            print('batch', batch)

    async with aclosing(ticks(0)) as source:
        print('squares', [n * n async for n in take(source, 5) if n % 2])

    stream = ticks(0.005)
    print('by hand', await anext(stream), await anext(stream))
    await stream.aclose()
    print('afterwards', await anext(stream, 'exhausted'))


asyncio.run(main())
