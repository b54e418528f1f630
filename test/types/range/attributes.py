# start, stop, step are read-only
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


r = range(1, 10, 2)
print(r.start, r.stop, r.step, len(r), r.__len__(), bool(r), bool(range(0)), r.__bool__())
err(lambda: setattr(r, 'start', 5))
err(lambda: delattr(r, 'step'))
err(lambda: r.foo)
err(lambda: len(range(10**30)))
