# value
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(StopIteration(1).value, StopIteration().value, StopIteration(1, 2).value, StopIteration(5).args, StopAsyncIteration(1).args)
e = StopIteration(1)
e.value = 2
print(e.value, e.args)
err(lambda: StopAsyncIteration(1).value)
