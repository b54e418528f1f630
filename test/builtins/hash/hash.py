# of numbers, tuples, and refusals
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class H:
    def __hash__(self): return 12345
print(hash(5), hash(-1), hash(1.5), hash((1, 2)), hash(True), hash(H()), hash('a') == hash('a'), hash(2**61 - 1), hash(1) == hash(1.0) == hash(1+0j))
err(lambda: hash([]))
err(lambda: hash({}))
err(lambda: hash(set()))
err(lambda: hash(([],)))
err(lambda: hash(bytearray()))
err(lambda: hash())
err(lambda: hash(1, 2))
