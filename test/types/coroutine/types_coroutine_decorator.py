# generators as coroutines
import types
@types.coroutine
def pause(x):
    y = yield x
    return y
async def main(): return await pause('p')
c = main()
print(c.send(None))
try: c.send('q')
except StopIteration as e: print(e.value)
