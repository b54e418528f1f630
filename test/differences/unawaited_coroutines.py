# difference: That a coroutine was never awaited is reported when the collector has taken it or at exit (unless the call stands alone as a statement), not where its last reference went
# cause: objects are freed by the host's garbage collector; there are no reference counts
# workaround: none is needed for correct programs; asyncio's debug mode shows where the coroutine was made
async def lost():
    pass
c = lost()
c = None
print('after')
