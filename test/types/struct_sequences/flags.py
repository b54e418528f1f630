# the command line's flags
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import sys
print(sys.flags.debug, sys.flags.optimize, sys.flags.interactive, sys.flags.verbose, sys.flags.dev_mode, sys.flags.n_fields > 10, type(sys.flags).__name__)
err(lambda: setattr(sys.flags, 'debug', 1))
err(lambda: type(sys.flags)())
