"""Event loop mixins."""

from _asyncio import _get_running_loop


class _LoopBoundMixin:
    # The loop that a lock, queue or event belongs to is the one in which it first had to wait.  There is one thread of
    # Python per interpreter and nothing suspends between the test and the assignment, so that no lock is needed here.
    _loop = None

    def _get_loop(self):
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop
