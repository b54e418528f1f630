# the chain of a caught exception
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def a(): b()
def b(): 1 / 0
try:
    a()
except ZeroDivisionError as e:
    t = e.__traceback__
names = []
while t:
    names.append((t.tb_frame.f_code.co_name, t.tb_lineno))
    last, t = t, t.tb_next
print(names, type(last).__name__, last.tb_lasti >= 0, last.tb_next)
from types import TracebackType
n = TracebackType(None, last.tb_frame, 0, 42)
print(n.tb_lineno, n.tb_next)
n.tb_next = last
print(n.tb_next is last)
err(lambda: setattr(n, 'tb_next', 5))
err(lambda: setattr(n, 'tb_next', n))
err(lambda: TracebackType(1, 2, 3, 4))
err(lambda: TracebackType())
err(lambda: setattr(n, 'tb_lineno', 1))
