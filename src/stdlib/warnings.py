"""Python part of the warnings subsystem.

Filters are tuples (action, message, category, module, lineno), the first that matches decides.  `message` and
`module` are None, a str (compared whole), or an object with match(); texts given to filterwarnings become
regular expressions, compiled by `re` when the filter is added.  Plain texts without special characters
need no `re`: they become a _Literal, which matches as the expression would.

A module remembers in its `__warningregistry__` what it has already shown; `_filters_version` counts changes of the
filters, and a registry of another version starts afresh.
"""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]

filters = []
_defaultaction = "default"
_onceregistry = {}
_filters_version = 1


# ---------------------------------------------------------------- showing

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return  # there is nowhere to write to (pythonw)
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass  # the file (probably stderr) is invalid: this warning gets lost


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None  # during shutdown even an import may fail
    if line:
        text += f"  {line.strip()}\n"

    if msg.source is not None:
        tracing, allocated = _allocation_traceback(msg.source)
        if allocated is not None:
            text += allocated
        elif not tracing:
            text += (f"{category}: Enable tracemalloc to get the object allocation traceback\n")
    return text


def _allocation_traceback(source):
    """(whether allocations are traced, text of where `source` was allocated or None)"""
    try:
        import tracemalloc
    except ImportError:
        return False, None
    if not tracemalloc.is_tracing():
        return False, None
    try:
        tb = tracemalloc.get_object_traceback(source)
    except Exception:
        return True, None
    if tb is None:
        return True, None
    text = 'Object allocated at (most recent call last):\n'
    for frame in tb:
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        try:
            import linecache
            line = linecache.getline(frame.filename, frame.lineno)
        except Exception:
            line = None
        if line:
            text += f'    {line.strip()}\n'
    return True, text


# The functions as they are at first, to tell whether somebody has replaced them
_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Hook to write a warning to a file; replace if you like."""
    replaced = globals().get('showwarning', _showwarning_orig)
    if replaced is not _showwarning_orig:
        # warnings.showwarning() was replaced
        if not callable(replaced):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        replaced(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    """Function to format a warning the standard way."""
    replaced = globals().get('formatwarning', _formatwarning_orig)
    if replaced is not _formatwarning_orig:
        return replaced(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


# ---------------------------------------------------------------- filters

_SPECIAL = frozenset('.^$*+?{}[]\\|()')


class _Literal:
    """What re.compile(text) would match, for a text without special characters (\\Z at the end apart)."""

    __slots__ = ('pattern', 'text', 'whole', 'ignore_case')

    def __init__(self, pattern, text, whole, ignore_case):
        self.pattern = pattern
        self.text = text.lower() if ignore_case else text
        self.whole = whole
        self.ignore_case = ignore_case

    def __repr__(self):
        flags = ', re.IGNORECASE' if self.ignore_case else ''
        return f're.compile({self.pattern!r}{flags})'

    def __eq__(self, other):
        return (isinstance(other, _Literal) and self.pattern == other.pattern
                and self.ignore_case == other.ignore_case)

    def __hash__(self):
        return hash((self.pattern, self.ignore_case))

    def match(self, string):
        if self.ignore_case:
            string = string.lower()
        if self.whole:
            return self if string == self.text else None
        return self if string.startswith(self.text) else None


def _compile(pattern, ignore_case=False):
    text = pattern
    whole = text.endswith(r'\Z')
    if whole:
        text = text[:-2]
    # re.escape writes backslashes before spaces, hyphens and others: undo those
    if '\\' in text:
        plain = []
        chars = iter(text)
        for ch in chars:
            if ch == '\\':
                ch = next(chars, '\\')
                if ch.isalnum():
                    plain = None
                    break
            elif ch in _SPECIAL:
                plain = None
                break
            plain.append(ch)
        literal = None if plain is None else ''.join(plain)
    else:
        literal = None if any(ch in _SPECIAL for ch in text) else text
    try:
        import re
    except ImportError:
        if literal is None:
            raise NotImplementedError(
                f"the warnings filter {pattern!r} is a regular expression and module 're' is missing") from None
        return _Literal(pattern, literal, whole, ignore_case)
    return re.compile(pattern, re.I) if ignore_case else re.compile(pattern)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front).

    'action' -- one of "error", "ignore", "always", "all", "default", "module",
                or "once"
    'message' -- a regex that the warning message must match
    'category' -- a class that the warning must be a subclass of
    'module' -- a regex that the module name must match
    'lineno' -- an integer line number, 0 matches all warnings
    'append' -- if true, append to the list of filters
    """
    if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    message = _compile(message, ignore_case=True) if message else None
    module = _compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front).

    A simple filter matches all modules and messages.
    'action' -- one of "error", "ignore", "always", "all", "default", "module",
                or "once"
    'category' -- a class that the warning must be a subclass of
    'lineno' -- an integer line number, 0 matches all warnings
    'append' -- if true, append to the list of filters
    """
    if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    # An equal filter moves, so that the list does not grow
    if not append:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


def _filters_mutated():
    global _filters_version
    _filters_version += 1


# ---------------------------------------------------------------- the -W option

class _OptionError(Exception):
    """Exception used by option processing helpers."""
    pass


def _processoptions(args):
    # Helper to process -W options passed via sys.warnoptions
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as msg:
            print("Invalid -W option ignored:", msg, file=sys.stderr)


def _escape(text):
    """What re.escape does: the characters that are special somewhere get a backslash."""
    return ''.join(['\\' + ch if ch in '\t\n\x0b\x0c\r #$&()*+-.?[\\]^{|}~' else ch for ch in text])


def _setoption(arg):
    # action:message:category:module:line
    parts = arg.split(':')
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    while len(parts) < 5:
        parts.append('')
    action, message, category, module, lineno = [s.strip() for s in parts]
    action = _getaction(action)
    category = _getcategory(category)
    # Plain text on the command line: the message from its beginning, the module's whole name
    if message:
        message = _escape(message)
    if module:
        module = _escape(module) + r'\Z'
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError(f"invalid lineno {lineno!r}") from None
    else:
        lineno = 0
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    if not action:
        return "default"
    for known in ('default', 'always', 'all', 'ignore', 'module', 'once', 'error'):
        if known.startswith(action):
            return 'always' if known == 'all' else known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    if '.' not in category:
        import builtins as source
        name = category
    else:
        path, _, name = category.rpartition('.')
        try:
            source = __import__(path, None, None, [name])
        except ImportError:
            raise _OptionError(f"invalid module name: {path!r}") from None
    try:
        found = getattr(source, name)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


# ---------------------------------------------------------------- warning

# Native, so that an error they raise shows no frame of this file. They use the filters and the hooks of this module.
from _warnings import warn, warn_explicit


class WarningMessage(object):

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


class catch_warnings(object):
    """A context manager that copies and restores the warnings filter upon
    exiting the context.

    The 'record' argument specifies whether warnings should be captured by a
    custom implementation of warnings.showwarning() and be appended to a list
    returned by the context manager. Otherwise None is returned by the context
    manager. The objects appended to the list are arguments whose attributes
    mirror the arguments to showwarning().

    The 'module' argument is to specify an alternative module to the module
    named 'warnings' and imported under that name. This argument is only useful
    when testing the warnings module itself.

    If the 'action' argument is not None, the remaining arguments are passed
    to warnings.simplefilter() as if it were called immediately on entering the
    context.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        """Specify whether to record warnings and if an alternative module
        should be used other than sys.modules['warnings'].

        For compatibility with Python 3.0, please consider all arguments to be
        keyword-only.

        """
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules['warnings']:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # Undo a replaced showwarning, or the log would stay empty
            module.showwarning = module._showwarning_orig
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


class deprecated:
    """Indicate that a class, function or overload is deprecated.

    When this decorator is applied to an object, the type checker
    will generate a diagnostic on usage of the deprecated object.

    Usage:

        @deprecated("Use B instead")
        class A:
            pass

        @deprecated("Use g instead")
        def f():
            pass

    The warning specified by *category* will be emitted at runtime
    on use of deprecated objects. For functions, that happens on calls;
    for classes, on instantiation and on creation of subclasses.
    If the *category* is ``None``, no warning is emitted at runtime.
    The *stacklevel* determines where the
    warning is emitted. If it is ``1`` (the default), the warning
    is emitted at the direct caller of the deprecated object; if it
    is higher, it is emitted further up the stack.
    Static type checker behavior is not affected by the *category*
    and *stacklevel* arguments.

    The deprecation message passed to the decorator is saved in the
    ``__deprecated__`` attribute on the decorated object.

    See PEP 702 for details.
    """

    def __init__(self, message: str, /, *, category: type[Warning] | None = DeprecationWarning,
                 stacklevel: int = 1) -> None:
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        msg = self.message
        category = self.category
        stacklevel = self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, msg, category, stacklevel)
        if callable(arg):
            return _deprecate_callable(arg, msg, category, stacklevel)
        raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                        f"not {arg!r}")


def _deprecate_class(cls, msg, category, stacklevel):
    import functools
    original_new = cls.__new__

    @functools.wraps(original_new)
    def __new__(klass, /, *args, **kwargs):
        if klass is cls:
            warn(msg, category=category, stacklevel=stacklevel + 1)
        if original_new is not object.__new__:
            return original_new(klass, *args, **kwargs)
        # object.__new__ takes no arguments, but complains only where __init__ is not overridden either
        elif klass.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{klass.__name__}() takes no arguments")
        else:
            return original_new(klass)

    cls.__new__ = staticmethod(__new__)

    original_init_subclass = cls.__init_subclass__
    # A method defined in Python (bound to the class) is unwrapped and made a classmethod again
    unbound = getattr(original_init_subclass, '__func__', None)
    if unbound is not None:
        @functools.wraps(unbound)
        def __init_subclass__(*args, **kwargs):
            warn(msg, category=category, stacklevel=stacklevel + 1)
            return unbound(*args, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        # Inherited from a builtin type: it is bound already
        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(msg, category=category, stacklevel=stacklevel + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = __init_subclass__

    cls.__deprecated__ = __new__.__deprecated__ = msg
    __init_subclass__.__deprecated__ = msg
    return cls


def _deprecate_callable(func, msg, category, stacklevel):
    import functools

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        warn(msg, category=category, stacklevel=stacklevel + 1)
        return func(*args, **kwargs)

    if _is_coroutine_function(func):
        wrapper = _mark_coroutine_function(wrapper)
    func.__deprecated__ = wrapper.__deprecated__ = msg
    return wrapper


def _is_coroutine_function(func):
    code = getattr(func, '__code__', None)
    if code is not None and code.co_flags & 0x80:  # inspect.CO_COROUTINE
        return True
    # marked by inspect.markcoroutinefunction: only if somebody has loaded inspect
    inspect = sys.modules.get('inspect')
    return inspect is not None and inspect.iscoroutinefunction(func)


def _mark_coroutine_function(func):
    import inspect
    return inspect.markcoroutinefunction(func)


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that *name* is deprecated or should be removed.

    RuntimeError is raised if *remove* specifies a major/minor tuple older than
    the current Python version or the same version but past the alpha.

    The *message* argument is formatted with *name* and *remove* as a Python
    version tuple (e.g. (3, 11)).
    """
    remove_formatted = f"{remove[0]}.{remove[1]}"
    if (_version[:2] > remove) or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove_formatted} alpha")
    warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    """Called by the interpreter for a coroutine that was dropped before its first await."""
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        import linecache
        import traceback

        def extract():
            for filename, lineno, funcname in reversed(coro.cr_origin):
                line = linecache.getline(filename, lineno)
                yield (filename, lineno, funcname, line)

        lines.append("Coroutine created at (most recent call last)\n")
        lines += traceback.format_list(list(extract()))
    msg = "".join(lines).rstrip("\n")
    # A filter that says "error" raises here, and the interpreter reports it as unraisable
    warn(msg, category=RuntimeWarning, stacklevel=2, source=coro)


# ---------------------------------------------------------------- initial state

defaultaction = _defaultaction
onceregistry = _onceregistry


def _initial_filters():
    # As CPython's release build: DeprecationWarning shows in __main__ only
    filters[:] = [
        ('default', None, DeprecationWarning, '__main__', 0),
        ('ignore', None, DeprecationWarning, None, 0),
        ('ignore', None, PendingDeprecationWarning, None, 0),
        ('ignore', None, ImportWarning, None, 0),
        ('ignore', None, ResourceWarning, None, 0),
    ]


_initial_filters()
_processoptions(sys.warnoptions)
