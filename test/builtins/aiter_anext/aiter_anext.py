# asynchronous iterators by hand
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import asyncio
class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
class NotAsync:
    def __aiter__(self): return 5
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def main():
    it = aiter(It())
    print(await anext(it), await anext(it), await anext(it, 'default'))
    try: await anext(it)
    except StopAsyncIteration as e: print('stop', e.args)
    try: await anext(BadNext())
    except TypeError as e: print(e)
    try: await anext(BadNext(), 1)
    except TypeError as e: print(e)
asyncio.run(main())
err(lambda: aiter(5))
err(lambda: aiter([]))
err(lambda: aiter(NotAsync()))
err(lambda: aiter())
err(lambda: anext(5))
err(lambda: anext([]))
err(lambda: anext())
