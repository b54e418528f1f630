# difference: A generator that a builtin stops using early runs its `finally` when it is closed or collected, not at once
# cause: objects are freed by the host's garbage collector, at a time of its own; only `for` and comprehensions, which see the last use, close what they made
# workaround: close generators yourself, with contextlib.closing or close()
def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
print(list(zip(g(), 'x')))
print(1 in g())
import contextlib
with contextlib.closing(g()) as it:
    print(next(it))
