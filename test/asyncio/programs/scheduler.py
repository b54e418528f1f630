# a heap of jobs on loop time
import asyncio, heapq
class Scheduler:
    def __init__(self): self.jobs, self.n, self.wake = [], 0, asyncio.Event()
    def at(self, delay, name):
        heapq.heappush(self.jobs, (asyncio.get_running_loop().time() + delay, self.n, name))
        self.n += 1
        self.wake.set()
    async def run(self, count):
        loop = asyncio.get_running_loop()
        for _ in range(count):
            while not self.jobs or self.jobs[0][0] > loop.time():
                self.wake.clear()
                delay = self.jobs[0][0] - loop.time() if self.jobs else None
                try: await asyncio.wait_for(self.wake.wait(), delay)
                except TimeoutError: pass
            print(heapq.heappop(self.jobs)[2])
async def main():
    s = Scheduler()
    t = asyncio.create_task(s.run(4))
    s.at(0.03, 'third')
    s.at(0.01, 'first')
    await asyncio.sleep(0)
    s.at(0.02, 'second')
    s.at(0.04, 'fourth')
    await t
asyncio.run(main())
