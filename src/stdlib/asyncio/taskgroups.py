# TaskGroup: tasks that end together. The bookkeeping of members is native (_TaskGroupCore); the rules of entering, leaving and failing are here.

__all__ = ('TaskGroup',)

from _asyncio import _TaskGroupCore, _native_group

from . import events
from . import exceptions
from . import tasks


class TaskGroup(_TaskGroupCore):
    """Asynchronous context manager for managing groups of tasks.

    Example use:

        async with asyncio.TaskGroup() as group:
            task1 = group.create_task(some_coroutine(...))
            task2 = group.create_task(other_coroutine(...))
        print("Both tasks have completed now.")

    All tasks are awaited when the context manager exits.

    Any exceptions other than `asyncio.CancelledError` raised within
    a task will cancel all remaining tasks and wait for them to exit.
    The exceptions are then combined and raised as an `ExceptionGroup`.
    """

    def __repr__(self):
        info = ''
        if self._tasks:
            info += f' tasks={len(self._tasks)}'
        if self._errors:
            info += f' errors={len(self._errors)}'
        if self._aborting:
            info += ' cancelling'
        elif self._entered:
            info += ' entered'
        return f'<TaskGroup{info}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        parent = self._parent_task
        tb = None
        try:
            if et is not None and self._is_base_error(exc) and self._base_error is None:
                self._base_error = exc

            cancelled = exc if et is not None and issubclass(et, exceptions.CancelledError) else None
            if et is not None and not self._aborting:
                # The body raised: the tasks it started have no more purpose.
                self._abort()

            while self._tasks:
                if self._on_completed_fut is None:
                    self._on_completed_fut = self._loop.create_future()
                try:
                    await self._on_completed_fut
                except exceptions.CancelledError as ex:
                    if not self._aborting:
                        # From outside, since the group itself only cancels its parent while aborting.
                        cancelled = ex
                        self._abort()
                self._on_completed_fut = None

            if self._base_error is not None:
                raise self._base_error

            if self._parent_cancel_requested:
                # Exactly one cancellation is ours.  Without others there is no cancellation to report.
                if parent.uncancel() == 0:
                    cancelled = None

            if cancelled is not None and not self._errors:
                raise cancelled

            if et is not None and not issubclass(et, exceptions.CancelledError):
                self._errors.append(exc)

            if self._errors:
                # The errors hide a cancellation from outside; it is asked for anew, so that the parent meets it at its
                # next await.  The count stays the same.
                if parent.cancelling():
                    parent.uncancel()
                    parent.cancel()
                me = BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors)
                raise me from None
        finally:
            # The exceptions refer to frames, those to this group, and it would refer to them.
            et = exc = cancelled = parent = me = None
            self._parent_task = None
            self._errors = []
            self._base_error = None

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))


# Of a class that overrides nothing, and while nothing goes wrong, both take a native way.
_native_group(TaskGroup.__aenter__, TaskGroup.__aexit__)
del _native_group
