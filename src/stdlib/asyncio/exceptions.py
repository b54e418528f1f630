"""asyncio exceptions."""

# CancelledError and InvalidStateError are raised by the native half, which therefore owns them.

from _asyncio import CancelledError, InvalidStateError

__all__ = ('BrokenBarrierError',
           'CancelledError', 'InvalidStateError', 'TimeoutError',
           'IncompleteReadError', 'LimitOverrunError',
           'SendfileNotAvailableError')

# Since 3.11 this is the builtin itself.
TimeoutError = TimeoutError


class SendfileNotAvailableError(RuntimeError):
    """Sendfile syscall is not available.

    Raised when the operating system cannot send a file for the given socket or file type.
    """


class IncompleteReadError(EOFError):
    """
    A read ended early.  Attributes:

    - partial: the bytes that came before the end of the stream
    - expected: how many were asked for, or None when that is not known
    """

    def __init__(self, partial, expected):
        total = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {total} expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """Reached the buffer limit while looking for a separator.

    Attributes:
    - consumed: how many bytes have to be consumed.
    """

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""
