# neg, pos, abs, bool, index, and the conversion methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(-5, +5, abs(-5), abs(-10**30), bool(0), bool(-1), 5 .__index__(), 5 .__int__(), 5 .__float__(), 5 .__bool__(), 0 .__bool__())
print(5 .__neg__(), 5 .__pos__(), (-5).__abs__(), 5 .__trunc__(), 5 .__floor__(), 5 .__ceil__())
err(lambda: float(10**400))
print(-0, type(-True), +True, ~True)
