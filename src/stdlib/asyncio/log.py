"""Logging configuration."""

# `logging` is a large module and most programs never log.  The logger below asks for it at the first message.  Where
# it cannot be imported, messages of level WARNING and above go to stderr in the form of logging's handler of last
# resort, which is what an unconfigured CPython program prints: the message, then the traceback if there is one.

_WARNING = 30


class _Logger:
    name = 'asyncio'

    def __init__(self):
        self.level = 0
        self._real = None
        self._looked = False

    def _find(self):
        if not self._looked:
            self._looked = True
            try:
                import logging
            except ImportError:
                self._real = None
            else:
                self._real = logging.getLogger('asyncio')
        return self._real

    def __getattr__(self, name):
        # Handlers, filters, propagate and the like exist only when there is a real logger.
        real = self._find()
        if real is None:
            raise AttributeError(f'the asyncio logger has no attribute {name!r}: the logging module is not available')
        return getattr(real, name)

    def __repr__(self):
        real = self._find()
        return '<Logger asyncio (WARNING)>' if real is None else repr(real)

    def setLevel(self, level):
        real = self._find()
        if real is not None:
            real.setLevel(level)
        else:
            self.level = level

    def getEffectiveLevel(self):
        real = self._find()
        if real is not None:
            return real.getEffectiveLevel()
        return self.level or _WARNING

    def isEnabledFor(self, level):
        real = self._find()
        if real is not None:
            return real.isEnabledFor(level)
        return level >= self.getEffectiveLevel()

    def log(self, level, msg, *args, exc_info=None, **extra):
        real = self._find()
        if real is not None:
            # Two frames up: the caller of error(), warning(), ...
            extra['stacklevel'] = extra.get('stacklevel', 1) + 1
            real.log(level, msg, *args, exc_info=exc_info, **extra)
        elif level >= self.getEffectiveLevel() and level >= _WARNING:
            _last_resort(msg % args if args else msg, exc_info)

    def debug(self, msg, *args, **kwargs):
        self.log(10, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(20, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(30, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(40, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(40, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(50, msg, *args, **kwargs)


def _last_resort(text, exc_info):
    import sys
    stream = sys.stderr
    if stream is None:
        return
    if exc_info:
        if isinstance(exc_info, BaseException):
            exc = exc_info
        elif isinstance(exc_info, tuple):
            exc = exc_info[1]
        else:
            exc = sys.exception()
        if exc is None:
            text += '\nNoneType: None'
        else:
            import traceback
            text += '\n' + ''.join(traceback.format_exception(type(exc), exc, exc.__traceback__)).rstrip('\n')
    stream.write(text + '\n')
    stream.flush()


logger = _Logger()
