# what debug mode refuses
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), asyncio.iscoroutinefunction(main))
    for g in (lambda: loop.call_soon(5), lambda: loop.call_soon(main), lambda: loop.call_later(0.001, 'x')):
        try: g()
        except TypeError as e: print(str(e).split('<')[0])
asyncio.run(main(), debug=True)
