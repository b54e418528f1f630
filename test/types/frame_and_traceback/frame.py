# what a frame shows
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import sys
def f(a):
    b = 2
    fr = sys._getframe()
    return fr
fr = f(1)
print(fr.f_code.co_name, sorted(fr.f_locals), fr.f_locals['a'], fr.f_globals is globals(), fr.f_back is None or fr.f_back.f_code.co_name, fr.f_lineno, fr.f_lasti >= -1, fr.f_trace, type(fr).__name__)
def caller(): return callee()
def callee(): return sys._getframe(1).f_code.co_name
print(caller())
err(lambda: sys._getframe(1000))
err(lambda: sys._getframe('a'))
def through():
    x = 1
    sys._getframe().f_locals['x'] = 99
    return x
print(through())
err(lambda: setattr(fr, 'f_code', 1))
err(lambda: fr.zz)
fr.clear()
