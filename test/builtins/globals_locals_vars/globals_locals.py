# the namespaces
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


x = 1
print(globals()['x'], locals() is globals(), '__name__' in globals())
globals()['made'] = 5
print(made)
def f(a, *b, c=3, **d):
    e = 5
    def g(): return e
    l = locals()
    return sorted(k for k in l), l['a'], l['e']
print(f(1))
def h():
    a = 1
    l = locals()
    l['a'] = 99
    l['b'] = 2
    return a, 'b' in locals(), l is locals()
print(h())
class C:
    y = 1
    names = sorted(n for n in locals() if n[0] != '_')
    locals()['z'] = 3
print(C.names, C.z)
print([sorted(locals()) for i in 'a'] and 'comprehension', (lambda q: locals())(5))
err(lambda: globals(1))
err(lambda: locals(1))
