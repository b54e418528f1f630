# globals with their own __builtins__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(eval('f(2)', {'__builtins__': {'f': lambda x: x * 10}}))
ns = {'__builtins__': {'print': print, '__build_class__': __build_class__, '__name__': 'x'}}
exec('class C: pass\nprint(C.__name__)', ns)
err(lambda: exec('len([])', {'__builtins__': {}}))
err(lambda: exec('import os', {'__builtins__': {}}))
err(lambda: exec('class X: pass', {'__builtins__': {}}))
