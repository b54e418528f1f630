"""Two producers fill a bounded queue that one consumer empties; a slow consumer holds the producers back."""

import asyncio


async def producer(name, queue, items):
    for item in items:
        await queue.put((name, item))
        print(f'{name} put {item} (waiting: {queue.qsize()})')
        await asyncio.sleep(0.01)


async def consumer(queue, results):
    while True:
        name, item = await queue.get()
        await asyncio.sleep(0.05)
        results.append(item)
        print(f'    got {item} from {name}')
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    results = []
    eater = asyncio.create_task(consumer(queue, results))
    await asyncio.gather(
        producer('letters', queue, 'abc'),
        producer('numbers', queue, [1, 2, 3]),
    )
    await queue.join()
    eater.cancel()
    await asyncio.gather(eater, return_exceptions=True)
    print('all consumed:', sorted(map(str, results)))


asyncio.run(main())
