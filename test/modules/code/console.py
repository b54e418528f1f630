import code, sys
def mk(lines):
    it = iter(lines)
    def rf(p):
        print(p, end='')
        try: return next(it)
        except StopIteration: raise EOFError
    return rf
class C(code.InteractiveConsole):
    def write(self, data): sys.stdout.write(data)
def go(lines, **k):
    c = C(**{x: k.pop(x) for x in list(k) if x == 'local_exit'}); c.raw_input = mk(lines)
    try: c.interact(**k)
    except BaseException as e: print('left by', repr(e))
    print('=', hasattr(sys, 'ps1'), hasattr(sys,'ps2'))
    for n in ('ps1','ps2'):
        if hasattr(sys,n): delattr(sys,n)
go(['1'], banner='b')
go(['raise SystemExit(2)'], banner='b')
go(['exit()'], banner='b', local_exit=True)
go(['raise KeyboardInterrupt', '1'], banner='b')
go(['import sys; sys.ps1 = 5; del sys.ps2','if 1:'], banner='', exitmsg='')
