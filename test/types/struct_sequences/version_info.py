# a tuple with names
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import sys
v = sys.version_info
print(v[:2], v.major, v.minor, v >= (3, 13), v < (4,), len(v), type(v).__name__, isinstance(v, tuple), v.releaselevel, v.n_fields, v.n_sequence_fields, v.n_unnamed_fields, v.__match_args__, v[0] + v[1], v.count(3) > 0, v == tuple(v), hash(v) == hash(tuple(v)), repr(v).startswith('sys.version_info(major=3, minor=13'))
err(lambda: setattr(v, 'major', 4))
err(lambda: v[9])
err(lambda: v.zz)
err(lambda: type(v)())
try:
    v[0] = 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
