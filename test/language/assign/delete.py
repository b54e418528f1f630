a = [1, 2, 3, 4, 5]
del a[0], a[1:3]
print(a)
d = {'x': 1, 'y': 2}
del d['x']
print(d)
# ---
class C: pass
c = C()
c.x = 1
del c.x
print(hasattr(c, 'x'))
try:
    del c.x
except AttributeError as e:
    print(e)
try:
    del C.nothing
except AttributeError as e:
    print(e)
# ---
x = y = z = 1
del x, (y, [z])
print('x' in globals(), 'y' in globals(), 'z' in globals())
# ---
class D:
    def __delitem__(self, key):
        print('delitem', key)
    def __delattr__(self, name):
        print('delattr', name)
d = D()
del d[1], d[1:2], d[1, 2], d[...], d.name
# ---
for text in ['del (1)[0]', 'del "abc"[0]', 'del (1, 2)[0]', 'del [1][5]', 'del {}["k"]', 'del (5).x', 'del {1: 2}[3]', 'del [].append', 'del int.real']:
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
# ---
del f()
# ---
del 1
# ---
del *a
# ---
del x + 1
# ---
del (x, y), [], ()
# ---
def f():
    x = 1
    def g():
        return x
    del x
    return g
f()()
# ---
del ()
del []
print('nothing deleted')
