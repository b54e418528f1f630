# subscribers with their own queues
import asyncio
class Bus:
    def __init__(self): self.queues = []
    def publish(self, m):
        for q in self.queues: q.put_nowait(m)
    async def subscribe(self):
        q = asyncio.Queue()
        self.queues.append(q)
        try:
            while (m := await q.get()) is not None: yield m
        finally: self.queues.remove(q)
async def listener(bus, n):
    async for m in bus.subscribe(): print(n, m)
async def main():
    bus = Bus()
    ts = [asyncio.create_task(listener(bus, n)) for n in 'ab']
    await asyncio.sleep(0)
    bus.publish('one'); bus.publish('two'); bus.publish(None)
    await asyncio.gather(*ts)
    print(bus.queues)
asyncio.run(main())
