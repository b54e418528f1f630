# which builtins consume what
def g():
    for i in range(4):
        print('give', i)
        yield i
it = g()
print(any(it), next(it))
it = zip(g(), [10, 20])
print(next(it))
it = enumerate(g())
print(next(it))
print(1 in g())
print(min(g(), key=lambda x: -x))
a, b, *c = g()
print(c)
print(dict(zip('ab', g())))
