"""A small scheduler on the loop's timers: run once later, repeat, cancel, and keep going when a job fails."""

import asyncio


class Scheduler:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.started = self.loop.time()
        self.handles = {}

    def now(self):
        return f'{(self.loop.time() - self.started) * 10:.0f}'

    def once(self, name, delay, job):
        self.handles[name] = self.loop.call_later(delay, self.run, name, job)

    def every(self, name, period, job):
        def fire(due):
            self.handles[name] = self.loop.call_at(due + period, fire, due + period)
            self.run(name, job)

        first = self.loop.time() + period
        self.handles[name] = self.loop.call_at(first, fire, first)

    def run(self, name, job):
        try:
            print(f'tick {self.now()}: {name} -> {job()}')
        except Exception as error:
            print(f'tick {self.now()}: {name} failed with {error!r}')

    def cancel(self, name):
        self.handles.pop(name).cancel()
        print(f'tick {self.now()}: {name} cancelled')


async def main():
    scheduler = Scheduler()
    counter = iter(range(100))
    scheduler.once('greeting', 0.17, lambda: 'hello')
    scheduler.once('broken', 0.27, lambda: 1 / 0)
    scheduler.once('never', 0.4, lambda: 'not shown')
    scheduler.every('count', 0.1, lambda: next(counter))
    await asyncio.sleep(0.37)
    scheduler.cancel('never')
    scheduler.cancel('count')
    await asyncio.sleep(0.1)


asyncio.run(main())
