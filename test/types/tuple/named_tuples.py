# collections.namedtuple
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from collections import namedtuple
P = namedtuple('P', 'x y', defaults=[5])
p = P(1)
print(p, p.x, p._asdict(), p._replace(x=9), P._fields, P._field_defaults, P._make([3, 4]), p == (1, 5), p[1], len(p), x if (x := p.y) else 0, tuple(p), isinstance(p, tuple), hash(p) == hash((1, 5)), P.x.__doc__)
err(lambda: P())
err(lambda: P(1, 2, 3))
err(lambda: P(1, z=5))
err(lambda: setattr(p, 'x', 1))
err(lambda: p._replace(z=1))
err(lambda: P._make([1]))
err(lambda: namedtuple('Q', 'a a'))
err(lambda: namedtuple('Q', 'class'))
err(lambda: namedtuple('Q', '_x'))
err(lambda: namedtuple('1Q', 'a'))
print(namedtuple('R', ['a', 'class', 'a'], rename=True)._fields)
