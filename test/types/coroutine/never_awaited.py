# a coroutine that is dropped warns
async def f(): pass
f()
print('end')
