# stop() ends the iteration that is running; what it scheduled runs when the loop is run again.
import asyncio


def a(loop):
    print('a')
    loop.call_soon(print, 'scheduled by a')
    loop.stop()
    loop.call_soon(print, 'scheduled after stop')


loop = asyncio.new_event_loop()
loop.call_soon(a, loop)
loop.call_soon(print, 'b')
loop.run_forever()
print('stopped', loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.stop()
loop.call_soon(print, 'stopped before: one iteration')
loop.run_forever()


async def never():
    loop.stop()
    await loop.create_future()


task = loop.create_task(never())
try:
    loop.run_until_complete(task)
except RuntimeError as e:
    print(e)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print('cancelled')


async def exits():
    raise SystemExit(3)


try:
    loop.run_until_complete(exits())
except SystemExit as e:
    print(repr(e))
print(loop.run_until_complete(asyncio.sleep(0, 'still usable')))
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
