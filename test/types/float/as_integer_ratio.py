# the exact fraction
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(0.5 .as_integer_ratio(), 0.1 .as_integer_ratio(), (-2.0).as_integer_ratio(), 5e-324 .as_integer_ratio()[0], 0.0 .as_integer_ratio(), 1e300 .as_integer_ratio()[1])
err(lambda: float('inf').as_integer_ratio())
err(lambda: float('nan').as_integer_ratio())
err(lambda: 1.0 .as_integer_ratio(1))
