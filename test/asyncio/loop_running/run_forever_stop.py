# until stop is called
import asyncio
loop = asyncio.new_event_loop()
log = []
loop.call_soon(log.append, 'a')
loop.call_later(0.005, lambda: (log.append('stop'), loop.stop(), loop.call_soon(log.append, 'after stop')))
print(loop.run_forever(), log)
loop.stop()
loop.call_soon(log.append, 'one turn')
loop.run_forever()
print(log)
async def inside():
    try: asyncio.get_running_loop().close()
    except RuntimeError as e: print(e)
    print(asyncio.get_running_loop() is loop, loop.is_running())
loop.run_until_complete(inside())
loop.close()
