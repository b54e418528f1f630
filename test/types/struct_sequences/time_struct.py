# time.struct_time
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import time
t = time.gmtime(0)
print(t, t.tm_year, t[1], len(t), t.tm_zone, t.tm_gmtoff, tuple(t), t == tuple(t), time.struct_time(range(9)), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 8)).tm_mday)
err(lambda: time.struct_time((1, 2)))
err(lambda: time.struct_time(5))
err(lambda: time.struct_time(range(12)))
err(lambda: setattr(t, 'tm_year', 1))
err(lambda: time.gmtime('a'))
err(lambda: time.struct_time())
