"""A token bucket: bursts pass at once, after that at most `rate` calls a second, in the order of arrival."""

import asyncio


class RateLimiter:
    def __init__(self, rate, burst):
        self.period = 1 / rate
        self.burst = burst
        self.tokens = burst
        self.turn = asyncio.Lock()
        self.updated = asyncio.get_running_loop().time()

    def refill(self):
        now = asyncio.get_running_loop().time()
        self.tokens = min(self.burst, self.tokens + (now - self.updated) / self.period)
        self.updated = now

    async def __aenter__(self):
        async with self.turn:
            self.refill()
            if self.tokens < 1:
                await asyncio.sleep((1 - self.tokens) * self.period)
                self.refill()
                self.tokens = max(self.tokens, 1)
            self.tokens -= 1

    async def __aexit__(self, *error):
        return False


async def call(limiter, number, started):
    async with limiter:
        elapsed = asyncio.get_running_loop().time() - started
        print(f'call {number} after about {round(elapsed, 1)} s')


async def main():
    limiter = RateLimiter(rate=10, burst=3)
    started = asyncio.get_running_loop().time()
    await asyncio.gather(*(call(limiter, number, started) for number in range(6)))


asyncio.run(main())
