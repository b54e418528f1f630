# tasks that still run when main ends are cancelled
import asyncio
log = []
async def worker(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append(('cancelled', n))
        raise
    finally:
        log.append(('cleanup', n))
async def main():
    for i in range(3): asyncio.create_task(worker(i))
    await asyncio.sleep(0)
    return 'done'
print(asyncio.run(main()))
# in what order a set of tasks is cancelled is nobody's promise
print(sorted(log))
