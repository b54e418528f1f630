# Barrier: rounds, indices, reset and abort.
import asyncio


async def party(name, barrier):
    for r in range(2):
        try:
            i = await barrier.wait()
            print(name, r, i)
        except asyncio.BrokenBarrierError as e:
            print(name, r, 'broken', e)
            return


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(n, barrier) for n in 'abc'))
    ts = [asyncio.create_task(party(n, barrier)) for n in 'de']
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties, barrier.broken)
    await barrier.reset()
    await asyncio.gather(*ts)
    ts = [asyncio.create_task(party(n, barrier)) for n in 'fg']
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await barrier.abort()
    print(barrier.broken)
    await asyncio.gather(*ts, party('h', barrier))
    one = asyncio.Barrier(1)
    async with one as position:
        print(position)


asyncio.run(main())
