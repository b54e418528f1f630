# bare raise, finally, return in finally, else
def f(n):
    log = []
    try:
        try:
            log.append('try')
            if n == 1: raise ValueError('one')
            if n == 2: return log
        except ValueError:
            log.append('except')
            raise
        else:
            log.append('else')
        finally:
            log.append('finally')
    except ValueError as e:
        log.append(str(e))
    return log
print(f(0), f(1), f(2))
def swallow():
    try: raise KeyError('lost')
    finally: return 'returned'
def loop():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally: out.append('f%d' % i)
    return out
print(swallow(), loop())
import sys
try: 1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0], sys.exception())
print(sys.exc_info(), sys.exception())
