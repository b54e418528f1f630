# Subprocesses are not there yet.  See streams.py.

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE = -1
STDOUT = -2
DEVNULL = -3

_DEFAULT_LIMIT = 2 ** 16


def _missing(name):
    return NotImplementedError(f'asyncio.{name} is not available: subprocesses are not implemented yet')


class Process:
    def __init__(self, transport, protocol, loop):
        raise _missing('subprocess.Process')


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    raise _missing('create_subprocess_shell()')


async def create_subprocess_exec(program, *args, stdin=None, stdout=None,
                                 stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    raise _missing('create_subprocess_exec()')
