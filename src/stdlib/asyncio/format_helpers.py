# Texts about callbacks, used in the reprs of handles and futures and in messages.

import sys

from . import constants


def _partial_type(name):
    # An object of functools.partial exists only when functools was imported.
    functools = sys.modules.get('functools')
    return () if functools is None else getattr(functools, name)


def _get_function_source(func):
    """(file, line) of a function, through wrappers and partials, or None."""
    seen = 0
    while True:
        wrapped = getattr(func, '__wrapped__', None)
        if wrapped is not None and seen < 1000:
            func = wrapped
        elif isinstance(func, _partial_type('partial')) or isinstance(func, _partial_type('partialmethod')):
            func = func.func
        else:
            break
        seen += 1
    # Functions only: methods and other callable objects show no place.
    code = None if hasattr(func, '__self__') else getattr(func, '__code__', None)
    if code is None:
        # A native callback of the package names the submodule that it belongs to.
        home = sys.modules.get(f"{__package__}.{getattr(func, '_source_module', None)}")
        return None if home is None else (home.__file__, 1)
    return code.co_filename, code.co_firstlineno


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    if source is not None:
        text += f' at {source[0]}:{source[1]}'
    return text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """Format function arguments and keyword arguments.

    Special case for a single parameter: ('hello',) is formatted as ('hello').

    Only in debug mode are the arguments shown: they may be secret, or endless.
    """
    if not debug:
        return '()'
    import reprlib
    items = []
    if args:
        items.extend(reprlib.repr(arg) for arg in args)
    if kwargs:
        items.extend(f'{key}={reprlib.repr(value)}' for key, value in kwargs.items())
    return '(' + ', '.join(items) + ')'


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    while isinstance(func, _partial_type('partial')):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    """Replacement for traceback.extract_stack() that only does the
    necessary work for asyncio debug mode.
    """
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
