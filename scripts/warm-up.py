# Touches what most programs touch. The build runs it once, so that what it uses is compiled when the command starts (scripts/command.mjs).
import asyncio, sys
class A:
    def __init__(self, x): self.x = x
    @property
    def y(self): return self.x + 1
def gen(n):
    for i in range(n): yield i
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(0))
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0.001))
try:
    print(f"{A(1).y:>4}", [x * 2 for x in gen(3)], {1: 'a'}, {1, 2}, sorted([3, 1, 2], key=lambda v: -v))
    asyncio.run(main())
    raise ValueError('x')
except ValueError as e:
    print(repr(e))
while False: pass
