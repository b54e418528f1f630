# use as keywords, alias, names that remain
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def f(**kw): return kw
print(f(**{'a': 1}, **{'b': 2}), dict[str, int], dict.__class_getitem__(int), {}.__sizeof__() > 0, dict.__hash__)
err(lambda: f(**{'a': 1}, **{'a': 2}))
err(lambda: {}.foo)
err(lambda: setattr({}, 'x', 1))
err(lambda: dict.get(1, 2))
err(lambda: f(**{1: 2}))
