# f_back, f_builtins, f_lineno over calls and generators
import sys
def names():
    f, out = sys._getframe(1), []
    while f is not None and f.f_code.co_name != '<module>':
        out.append(f.f_code.co_name)
        f = f.f_back
    return out
def a(): return b()
def b(): return [names() for _ in 'x'][0]
def g(): yield names()
class C:
    def m(self): return list(map(lambda x: names(), [1]))[0]
    @property
    def p(self): return names()
print(a(), next(g()), C().m(), C().p, sorted([1], key=lambda x: print(names()) or 0))
print(sys._getframe().f_builtins['len'] is len, sys._getframe().f_trace_lines, sys._getframe().f_trace_opcodes, sys._getframe().f_code.co_name)
