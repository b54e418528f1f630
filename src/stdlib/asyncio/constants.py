# Numbers that several modules of the package share.  Those about sockets and TLS are what CPython documents or
# shows; they are here because programs read and patch them.

import _asyncio

# Seconds during which a writer to a lost connection is not told again, and similar limits of the transports.
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5
ACCEPT_RETRY_DELAY = 1

# Entries kept of the stack that a debug-mode handle, future or task remembers of its creation.
DEBUG_STACK_DEPTH = _asyncio.DEBUG_STACK_DEPTH

# Seconds.
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
THREAD_JOIN_TIMEOUT = 300

# Bytes.
SENDFILE_FALLBACK_READBUFFER_SIZE = 256 * 1024

# KiB.
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512


def __getattr__(name):
    # enum is loaded where somebody has to do with files and sockets.
    if name == '_SendfileMode':
        global _SendfileMode
        import enum

        class _SendfileMode(enum.Enum):
            UNSUPPORTED = enum.auto()
            TRY_NATIVE = enum.auto()
            FALLBACK = enum.auto()

        return _SendfileMode
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
