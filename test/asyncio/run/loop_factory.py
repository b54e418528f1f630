# run with a loop of one's own
import asyncio
made = []
def factory():
    loop = asyncio.new_event_loop()
    made.append(loop)
    return loop
async def main(): return asyncio.get_running_loop() is made[0]
print(asyncio.run(main(), loop_factory=factory), made[0].is_closed())
