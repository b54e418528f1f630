# tasks that still run when main ends are cancelled
import asyncio
async def worker(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise
    finally:
        print('cleanup', n)
async def main():
    for i in range(3): asyncio.create_task(worker(i))
    await asyncio.sleep(0)
    return 'done'
print(asyncio.run(main()))
