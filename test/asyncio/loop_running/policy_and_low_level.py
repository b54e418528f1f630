# policies and _get_running_loop
import asyncio
async def main():
    print(asyncio._get_running_loop() is asyncio.get_running_loop())
asyncio.run(main())
print(asyncio._get_running_loop())
p = asyncio.get_event_loop_policy()
print(isinstance(p, asyncio.AbstractEventLoopPolicy))
loop = p.new_event_loop()
p.set_event_loop(loop)
print(p.get_event_loop() is loop)
p.set_event_loop(None)
loop.close()
