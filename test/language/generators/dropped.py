def g(n=''):
    try:
        yield 1
        yield 2
    finally:
        print('cleanup', n)
for x in g('break'):
    break
print('after')
def f():
    for x in g('return'):
        return print('returning')
f(); print('after f')
try:
    for x in g('exc'): raise ValueError
except ValueError: print('caught')
def h():
    for x in g('h'): raise KeyError
try: h()
except KeyError: print('caught h')
k = g('kept')
for x in k: break
print('k next', next(k), list(k))
class C:
    def __iter__(self):
        try: yield 1
        finally: print('iter closed')
c = C()
for x in c: break
for x in C(): break
print('after C')
saved = []
def ident(x): saved.append(x); return x
for x in ident(g('ident')): break
print('after ident', list(saved[0]))
for i in (1, 2):
    for x in g(i):
        for y in g((i, 'inner')):
            break
        if i == 1: continue
        break
    else: print('else', i)
for x in (y for y in g('ge')): break
print('after ge')
def outer():
    for x in g('in outer'): yield x
for x in outer(): break
print('after outer')
def bad():
    try: yield 1
    finally:
        raise RuntimeError('in close')
for x in bad(): break
print('after bad')
def ign():
    while True:
        try: yield 1
        except GeneratorExit: pass
for x in ign(): break
print('after ign')
def m():
    for x in g('a'):
        try:
            for y in g('b'):
                return x
        finally:
            print('fin')
m()
