# compiling a tree, asking for a tree, optimize and dont_inherit
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import ast
t = compile('1 + 2', 'f', 'eval', ast.PyCF_ONLY_AST)
print(ast.dump(t), eval(compile(t, 'f', 'eval')))
m = ast.parse('z = [i for i in range(3)]')
ns = {}
exec(compile(m, 'f', 'exec'), ns)
print(ns['z'])
err(lambda: compile(t, 'f', 'exec'))
err(lambda: compile(ast.Module(), 'f', 'exec'))
err(lambda: compile(ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2))), 'f', 'eval'))
e = ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2))))
print(eval(compile(e, 'f', 'eval')))
exec(compile('assert False', 'f', 'exec', optimize=1))
ns = {}
exec(compile('def f(): "doc"', 'f', 'exec', optimize=2), ns)
print(ns['f'].__doc__)
exec(compile('print(__debug__)', 'f', 'exec', optimize=1))
err(lambda: compile('1', 'f', 'eval', optimize=5))
print(eval(compile('await x', 'f', 'eval', ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)) if False else 'ok')
