# a task's result cannot be set
import asyncio
async def f(): pass
async def main():
    t = asyncio.create_task(f())
    for g in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try: g()
        except RuntimeError as e: print(e)
    await t
asyncio.run(main())
