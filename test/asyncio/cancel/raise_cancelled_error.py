# raising CancelledError by hand cancels the task
import asyncio
async def f(): raise asyncio.CancelledError('by hand')
async def main():
    t = asyncio.create_task(f())
    try: await t
    except asyncio.CancelledError as e: print(e.args, t.cancelled())
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__)
asyncio.run(main())
