x = 1
exec('x = 2; y = 3')
print(x, y)
ns = {}
exec('def f(): return z\nz = 5', ns)
print(ns['f'](), '__builtins__' in ns, sorted(k for k in ns if not k.startswith('_')))
# ---
def f():
    a = 1
    exec('a = 2; b = 3')
    try:
        print(a, b)
    except NameError as e:
        print(a, e)
    ns = {'a': a}
    exec('a += 10', ns)
    print(ns['a'], eval('a + 1'), eval('a', {'a': 'g'}), eval('a', {'a': 'g'}, {'a': 'l'}))
f()
# ---
g, l = {'x': 1}, {}
exec('y = x + 1\nglobal z\nz = 5\nclass C: w = x', g, l)
print(l['y'], g['z'], 'y' in g, l['C'].w)
exec('def f(): return y', g, l)
try:
    l['f']()
except NameError as e:
    print(e)
# ---
class Map(dict):
    def __missing__(self, k):
        print('missing', k)
        return k.upper()
    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)
print(eval('abc + d', {'__builtins__': {}}, Map()))
exec('q = unknown', {}, Map(print=print))
class NS:
    def __getitem__(self, k): return f'<{k}>'
print(eval('foo + bar', {}, NS()))
# ---
for c in ['exec("x", 5)', 'exec("x", {}, 5)', 'eval("1 +")', 'eval("x = 1")', 'eval("")', 'eval("  1 + 1  ")', 'eval("\\n1")', 'exec("")', 'eval("1;2")', 'exec("1 +\\n")', 'eval(b"1 + 1")', 'exec("a\\0b")', 'eval("pass")', 'compile("1", "f", "bad")', 'compile("1", 5, "exec")', 'eval("yield 1")', 'eval("(yield)")', 'eval("await x")', 'exec("return")', 'compile("1", "f", "exec", 99999999)', 'eval("1 if")', 'eval("[")', 'eval(compile("1+1", "f", "exec"))', 'exec(compile("1+1", "f", "eval"))', 'eval("lambda: x")()', 'eval("(\\n1,\\n2)")', 'eval("1 # comment")', 'eval("\\t 5")']:
    try:
        print(c, '=', eval(c))
    except Exception as e:
        print(c, '->', type(e).__name__, e)
# ---
code = compile('a + b', '<expr>', 'eval')
print(eval(code, {'a': 1, 'b': 2}), code.co_filename, code.co_name, code.co_names)
code = compile('x = 1\nprint(x)', 'file.py', 'exec')
exec(code)
code = compile('1 + 1', '<stdin>', 'single')
exec(code)
exec(compile('None; "text"; [1]', '<stdin>', 'single'))
# ---
exec('def f():\n    1 / 0\nf()')
# ---
exec('x = 1\ny = = 2')
# ---
eval('1 +')
# ---
exec(compile('\n\nraise ValueError("from code")', 'made_up.py', 'exec'))
# ---
exec('if True:\nx = 1')
# ---
import ast
tree = ast.parse('x = 1 + 2\nprint(x)')
exec(compile(tree, 'tree', 'exec'))
tree.body[0].value.op = ast.Mult()
exec(compile(tree, 'tree', 'exec'))
print(eval(compile(ast.Expression(ast.Constant(42, lineno=1, col_offset=0)), 't', 'eval')))
print(ast.unparse(tree))
# ---
try:
    compile('x = (1', 'bad.py', 'exec')
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
    print(str(e), e.args, e.print_file_and_line)
# ---
ns = {'__builtins__': {'len': len}}
print(eval('len("ab")', ns))
try:
    eval('print(1)', ns)
except NameError as e:
    print(e)
try:
    eval('__import__("os")', {'__builtins__': {}})
except NameError as e:
    print(e)
try:
    exec('import os', {'__builtins__': {}})
except ImportError as e:
    print(e)
try:
    exec('class C: pass', {'__builtins__': {}})
except NameError as e:
    print(e)
# ---
def f(x):
    return eval('x * 2'), [eval('x', {'x': i}) for i in range(2)], sorted(locals()), 'x' in vars()
print(f(5))
class C:
    exec('y = 7')
    z = eval('y + 1')
print(C.y, C.z)
# ---
f = eval('lambda a, *, b=2: (a, b)')
print(f(1), f.__name__, f.__code__.co_filename)
exec('''
@staticmethod
def deco(): return 'decorated'
async def co(): return 1
def gen():
    yield from range(2)
''')
print(deco(), list(gen()), co.__name__)
# ---
def outer():
    v = 'closure'
    def inner():
        return v
    code = inner.__code__
    print(code.co_freevars, code.co_name, code.co_qualname, code.co_consts[:1], code.co_flags & 3)
    try:
        exec(code)
    except TypeError as e:
        print(e)
    ns = {}
    exec(code, ns, closure=inner.__closure__)
outer()
