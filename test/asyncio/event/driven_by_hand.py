# Event.wait() driven by hand: whatever ends the wait, the waiter leaves the list.
import asyncio


async def main():
    e = asyncio.Event()
    for end in ('result', 'exception', 'cancel', 'early', 'throw', 'close'):
        c = e.wait()
        future = c.send(None)
        print(end, len(e._waiters), type(future).__name__)
        future._asyncio_future_blocking = False
        try:
            if end == 'result':
                future.set_result(1)
            elif end == 'exception':
                future.set_exception(KeyError('k'))
            elif end == 'cancel':
                future.cancel()
            elif end == 'early':
                future._asyncio_future_blocking = True
            if end == 'throw':
                c.throw(ValueError('v'))
            elif end == 'close':
                c.close()
            else:
                c.send(None)
        except StopIteration as s:
            print('value', s.value)
        except BaseException as s:
            print(repr(s))
        print(len(e._waiters), e.is_set())


asyncio.run(main())
