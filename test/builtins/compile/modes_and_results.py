# exec, eval and single
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(eval(compile('1 + 2', 'f', 'eval')))
ns = {}
exec(compile('x = 5\ny = x * 2', 'f', 'exec'), ns)
print(ns['y'])
exec(compile('7', 'f', 'single'))
exec(compile('None', 'f', 'single'))
exec(compile('a = 1; a + 1', 'f', 'single'))
exec(compile("'text'", 'f', 'single'))
print(eval(compile(b'# coding: latin-1\n"\xe9"', 'f', 'eval')))
print(compile('x', 'name', 'eval').co_filename, compile('x', b'bytes', 'eval').co_filename)
err(lambda: compile('1', 'f', 'wrong'))
err(lambda: compile('x = 1', 'f', 'eval'))
err(lambda: compile('1\n2', 'f', 'single'))
err(lambda: compile('', 'f', 'eval'))
err(lambda: compile('', 'f', 'single'))
err(lambda: compile('a b', 'f', 'exec'))
err(lambda: compile('x\0y', 'f', 'exec'))
err(lambda: compile(5, 'f', 'exec'))
err(lambda: compile('1', 5, 'exec'))
err(lambda: compile('1', 'f'))
err(lambda: compile())
err(lambda: compile('1', 'f', 'exec', flags=99999999))
print(compile('', 'f', 'exec').co_name)
