# what inspect says of a coroutine
import inspect
async def f(): pass
c = f()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.iscoroutinefunction(f))
c.close()
print(inspect.getcoroutinestate(c))
