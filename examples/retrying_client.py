"""A client that retries: growing pauses, a limit on attempts, a deadline, and only errors that may pass."""

import asyncio
import random


class Unavailable(Exception):
    """The server may answer next time."""


class Server:
    """Fails as often as told before it answers."""

    def __init__(self, failures):
        self.failures = iter(failures)

    async def get(self, path):
        await asyncio.sleep(0.01)
        error = next(self.failures, None)
        if error is not None:
            raise error
        return f'contents of {path}'


async def retry(action, attempts=4, pause=0.02, rng=random.Random(1)):
    for attempt in range(1, attempts + 1):
        try:
            return await action()
        except Unavailable as error:
            if attempt == attempts:
                error.add_note(f'gave up after {attempts} attempts')
                raise
            print(f'  attempt {attempt}: {error}')
            await asyncio.sleep(pause * 2**attempt * rng.uniform(0.9, 1.1))


async def fetch(title, server, timeout=5):
    print(f'{title}:')
    try:
        async with asyncio.timeout(timeout):
            print(' ', await retry(lambda: server.get('/index')))
    except (Unavailable, PermissionError) as error:
        print(f'  {type(error).__name__}: {error} {getattr(error, "__notes__", "")}')
    except TimeoutError:
        print('  no time left')


async def main():
    busy = Unavailable('busy')
    await fetch('third time lucky', Server([busy, busy]))
    await fetch('always down', Server([Unavailable('down')] * 9))
    await fetch('forbidden', Server([busy, PermissionError('not yours')]))
    await fetch('deadline', Server([busy] * 9), timeout=0.03)


asyncio.run(main())
