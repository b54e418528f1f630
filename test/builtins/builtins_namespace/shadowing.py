# builtins can be shadowed, deleted and replaced
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


len = lambda x: 'shadow'
print(len([]))
del len
print(len([]))
try:
    del len
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
import builtins
builtins.my_builtin = 5
print(my_builtin)
del builtins.my_builtin
err(lambda: my_builtin)
def f():
    return undefined_thing
err(lambda: f())
print(__builtins__ is builtins, builtins.__name__, __debug__, __name__)
def g():
    global print_count
    print_count = 1
g()
print(print_count)
