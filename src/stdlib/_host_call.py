# An asynchronous function of the embedding program, as Python calls it: the host's operation in a coroutine.


async def call(operation):
    return await operation
