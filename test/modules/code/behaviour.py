import code, codeop, sys
lines = iter(['x = 1', 'x', 'if x:', '  y = 2', '', 'y', '1/0', 'a b', 'def f():', '  return 1/0', '', 'f()', 'raise SystemExit(3)'])
def read(prompt):
    sys.stdout.write(prompt)
    try: l = next(lines)
    except StopIteration: raise EOFError
    print(l)
    return l
class C(code.InteractiveConsole):
    def write(self, data): sys.stdout.write(data)
    def raw_input(self, prompt=''): return read(prompt)
c = C()
try: c.interact('hello', 'bye')
except SystemExit as e: print('exit', e.code)
print(hasattr(sys, 'ps1'), sys.last_exc)
lines = iter(['1', 'exit', 'exit()', '2'])
C(local_exit=True).interact('', None)
lines = iter(['1'])
C(locals={'z': 3}, filename='<f>').interact('b')
c = C({'z': 3}, '<f>')
print(c.push('z'), c.push('if z:'), c.push('  z'), c.push(''))
print(c.runsource('1 +'), c.runsource('(1 +'), c.runsource('x = 5; x', symbol='exec'), c.runsource('z', symbol='eval'))
print(c.push('  zz'))
def hook(*a): print('hook', a[:2], a[2] is None)
sys.excepthook = hook
c.push('1/0'); c.push('a b')
def bad(*a): raise ValueError('in hook')
sys.excepthook = bad
sys.stderr = sys.stdout
c.push('1/0')
sys.excepthook = sys.__excepthook__
k = codeop.CommandCompiler()
k('from __future__ import annotations')
ns = {}
exec(k('def f(a: undefined_name): pass\n'), ns)
print(ns['f'].__annotations__)
print(codeop.Compile()('1+1', 'f', 'eval').co_filename, hex(k.compiler.flags))
import inspect
for o in (code.interact, code.InteractiveConsole, code.InteractiveConsole.push, code.InteractiveInterpreter.showsyntaxerror, codeop.compile_command, codeop.Compile.__call__, codeop.CommandCompiler.__call__): print(o.__name__, inspect.signature(o))
