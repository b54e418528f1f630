# cr_origin: where a coroutine was made, as far as sys.set_coroutine_origin_tracking_depth() asks for it.
import sys
import warnings


async def job():
    pass


def outer():
    return inner()


def inner():
    return job()


def places(coro):
    origin = coro.cr_origin
    coro.close()
    return origin and [(line, name) for file, line, name in origin]


print(sys.get_coroutine_origin_tracking_depth(), places(outer()))
for depth in 1, 2, 3, 50:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(depth, sys.get_coroutine_origin_tracking_depth(), places(outer()))
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')

    def forget():
        job()

    forget()
    sys.set_coroutine_origin_tracking_depth(0)
    forget()
for w in caught:
    print(w.category.__name__, [line for line in str(w.message).splitlines() if 'File' not in line])


async def awaits():
    await job()
    made = job()
    print(made.cr_origin is not None)
    await made
    return awaits_origin


awaits_origin = 'done'
sys.set_coroutine_origin_tracking_depth(1)
try:
    awaits().send(None)
except StopIteration as e:
    print(e.value)
