# Waiting for what has to come, however slow the machine is.
import asyncio


async def until(condition, seconds=10):
    """Returns soon after condition() has become true, or raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)
