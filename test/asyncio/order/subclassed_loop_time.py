# A loop whose time() is overridden: timers follow it.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.offset = 0

    def time(self):
        return super().time() + self.offset


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(1000, print, 'a thousand seconds later')
    loop.call_later(2000, print, 'two thousand seconds later')
    await asyncio.sleep(0)
    loop.offset += 1000
    await asyncio.sleep(0.01)
    print(1000 <= loop.time() - start < 1001)
    loop.offset += 1000
    await asyncio.sleep(0.01)
    print('end')


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
