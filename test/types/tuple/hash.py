# as CPython's
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(hash(()), hash((1,)), hash((1, 2, 3)), hash((None,)) == hash((None,)), hash((1, (2, 3))), hash((0.5, -1)), hash((1, 2)) == hash((1.0, 2)), (1, 2).__hash__() == hash((1, 2)), {(1, 2): 'a'}[1, 2])
err(lambda: hash(([],)))
err(lambda: {(1, {}): 1})
