# the exception classes of asyncio
import asyncio
for name in ('CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError', 'LimitOverrunError', 'SendfileNotAvailableError', 'BrokenBarrierError', 'QueueEmpty', 'QueueFull', 'QueueShutDown'):
    cls = getattr(asyncio, name)
    print(name, [c.__name__ for c in cls.__mro__], cls.__module__)
print(asyncio.CancelledError('a'), asyncio.TimeoutError is TimeoutError)
e = asyncio.IncompleteReadError(b'ab', 5)
print(e, e.partial, e.expected, asyncio.IncompleteReadError(b'', None))
l = asyncio.LimitOverrunError('too long', 3)
print(l, l.consumed)
