"""Support for running coroutines in parallel with staggered start times."""

__all__ = ('staggered_race',)

from . import events
from . import exceptions
from . import locks
from . import tasks


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines with staggered start times and take the first to finish.

    Each of *coro_fns* is called without arguments for a coroutine.  The next one starts when *delay* seconds have
    passed since the one before started, or at once when that one failed; None as delay means only on failure.  The
    first success cancels all others.

    Returns (result of the winner or None, its index or None, list of the exceptions by index, None where none).
    """
    loop = loop or events.get_running_loop()
    functions = iter(coro_fns)
    winner_result = None
    winner_index = None
    outcomes = []
    running = []

    async def attempt(start, previous_failed):
        nonlocal winner_result, winner_index
        # The creator goes on only when this task is registered in `running`.
        await start.wait()
        if previous_failed is not None:
            try:
                # The previous attempt has a head start, unless it fails.
                async with _timeout(delay):
                    await previous_failed.wait()
            except exceptions.TimeoutError:
                pass
        try:
            function = next(functions)
        except StopIteration:
            return
        index = len(outcomes)
        outcomes.append(None)
        failed = locks.Event()
        launch(failed)
        try:
            result = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            outcomes[index] = exc
            failed.set()
        else:
            winner_result = result
            winner_index = index
            me = tasks.current_task(loop)
            for task in running:
                if task is not me:
                    task.cancel()

    def launch(previous_failed):
        start = locks.Event()
        task = loop.create_task(attempt(start, previous_failed))
        running.append(task)
        start.set()

    def _timeout(seconds):
        from . import timeouts
        return timeouts.timeout(seconds)

    launch(None)
    try:
        done = 0
        while done < len(running):
            done = len(running)
            await tasks.wait(list(running))
        for task in running:
            # KeyboardInterrupt and SystemExit belong to the caller.
            if not task.cancelled() and task.exception() is not None:
                raise task.exception()
        return winner_result, winner_index, outcomes
    finally:
        for task in running:
            task.cancel()
