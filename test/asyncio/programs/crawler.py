# a worker pool over a graph
import asyncio
GRAPH = {'/': ['/a', '/b'], '/a': ['/b', '/c'], '/b': ['/'], '/c': ['/d'], '/d': []}
async def fetch(url):
    await asyncio.sleep(0)
    return GRAPH[url]
async def worker(q, seen):
    while True:
        url = await q.get()
        try:
            for link in await fetch(url):
                if link not in seen:
                    seen.append(link)
                    await q.put(link)
        finally: q.task_done()
async def main():
    q, seen = asyncio.Queue(), ['/']
    await q.put('/')
    ws = [asyncio.create_task(worker(q, seen)) for _ in range(3)]
    await q.join()
    for w in ws: w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*ws, return_exceptions=True)], sorted(seen))
asyncio.run(main())
