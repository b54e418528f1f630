"""A fixed number of workers share a list of jobs; results come back in the order of the jobs."""

import asyncio


async def pool(jobs, work, size):
    """Run `work(job)` for every job, at most `size` at a time, and return the results in order."""
    results = [None] * len(jobs)
    todo = asyncio.Queue()
    for entry in enumerate(jobs):
        todo.put_nowait(entry)

    async def worker(number):
        done = 0
        while not todo.empty():
            index, job = todo.get_nowait()
            results[index] = await work(job)
            done += 1
        print(f'worker {number} did {done} jobs')

    async with asyncio.TaskGroup() as group:
        for number in range(size):
            group.create_task(worker(number))
    return results


async def square_slowly(n):
    await asyncio.sleep(0.02 * n)
    return n * n


async def main():
    jobs = [5, 1, 3, 2, 4, 1]
    print('jobs:   ', jobs)
    print('results:', await pool(jobs, square_slowly, size=2))


asyncio.run(main())
