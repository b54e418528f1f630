# run works inside ordinary calls, constructors, with blocks and generators
import asyncio
class Box:
    def __init__(self): self.value = self.compute()
    def compute(self):
        async def f():
            await asyncio.sleep(0.001)
            return 'value'
        return asyncio.run(f())
def gen():
    class CM:
        def __enter__(self): return self
        def __exit__(self, *a): print('exit')
    with CM():
        try:
            yield Box().value
        finally:
            print('finally')
print(list(gen()), [Box().value for _ in range(2)], sorted([2, 1], key=lambda x: asyncio.run(asyncio.sleep(0, x))))
