# sign, absolute value, truth, rounding hooks
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(-1.5, +1.5, abs(-1.5), bool(0.0), bool(0.1), abs(-0.0), 1.5 .__neg__(), 1.5 .__pos__(), (-1.5).__abs__(), 1.5 .__bool__(), 1.5 .__int__(), 1.5 .__float__(), 1.7 .__trunc__(), -1.7 .__floor__(), 1.2 .__ceil__(), (-1.2).__floor__())
err(lambda: ~1.5)
err(lambda: 1.5 .__floor__(1))
err(lambda: int(float('inf')))
err(lambda: float('nan').__ceil__())
err(lambda: [1].__getitem__(1.0))
