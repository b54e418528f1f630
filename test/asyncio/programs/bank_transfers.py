# locks protect invariants
import asyncio
balances = {'a': 100, 'b': 100, 'c': 100}
locks = {}
async def transfer(src, dst, amount):
    first, second = sorted((src, dst))
    async with locks[first], locks[second]:
        if balances[src] < amount: raise ValueError(f'{src} has only {balances[src]}')
        balances[src] -= amount
        await asyncio.sleep(0)
        balances[dst] += amount
async def main():
    for k in balances: locks[k] = asyncio.Lock()
    jobs = [transfer('a', 'b', 50), transfer('b', 'c', 120), transfer('c', 'a', 10), transfer('a', 'c', 500)]
    for r in await asyncio.gather(*jobs, return_exceptions=True): print(repr(r))
    print(balances, sum(balances.values()))
asyncio.run(main())
