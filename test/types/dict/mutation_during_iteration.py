# changing the size raises, changing values does not
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {1: 1, 2: 2}
def add():
    for k in d: d[k + 10] = 0
def remove():
    for k in list(d)[:1]: pass
    for k in d: del d[k]
def values():
    for k, v in d.items(): d[k] = v + 1
    return d
err(lambda: add())
d = {1: 1, 2: 2}
err(lambda: remove())
d = {1: 1, 2: 2}
err(lambda: values())
d = {1: 1, 2: 2}
it = iter(d.values())
next(it)
d[3] = 3
err(lambda: next(it))
err(lambda: next(it))
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d.pop(1)
d[9] = 9
err(lambda: list(it))
d = {1: 1}
it = iter(d.items())
d.clear()
err(lambda: next(it))
