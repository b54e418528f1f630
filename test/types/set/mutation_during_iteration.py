# changing the size raises
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = {1, 2, 3}
def grow():
    for x in s: s.add(x + 10)
def shrink():
    for x in s: s.discard(x)
err(lambda: grow())
s = {1, 2, 3}
err(lambda: shrink())
s = {1, 2}
it = iter(s)
s.add(3)
err(lambda: next(it))
s.discard(3)
err(lambda: next(it))
