"""sys.unraisablehook is called for exceptions that nobody can receive."""
import sys


def hook(args):
    print('hook', type(args).__name__, args.exc_type.__name__, args.exc_value, args.exc_traceback is not None and args.exc_traceback.tb_lineno,
          args.err_msg, getattr(args.object, '__qualname__', args.object))


def gen():
    try:
        yield 1
    finally:
        raise KeyError('in finally')


def leave():
    for x in gen():
        break


sys.unraisablehook = hook
leave()


def broken(args):
    raise ZeroDivisionError('in hook')


sys.unraisablehook = broken
leave()
sys.unraisablehook = None
leave()
del sys.unraisablehook
leave()
sys.unraisablehook = sys.__unraisablehook__
leave()
try:
    sys.__unraisablehook__(5)
except TypeError as error:
    print(error)

import atexit


def at_end():
    raise ValueError('at exit')


atexit.register(at_end)
sys.unraisablehook = hook
