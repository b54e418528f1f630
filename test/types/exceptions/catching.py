# which except clause takes which exception
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class A(Exception): pass
class B(A): pass
class C(Exception): pass
def catch(e):
    try: raise e
    except B: return 'B'
    except (C, KeyError): return 'C or KeyError'
    except A: return 'A'
    except LookupError: return 'lookup'
    except Exception: return 'other'
print(catch(A()), catch(B()), catch(C()), catch(KeyError()), catch(IndexError()), catch(B), catch(OSError(2, 'x')), catch(UnicodeError()))
def bad(clause):
    try: 1 / 0
    except clause: pass
err(lambda: bad(5))
err(lambda: bad('x'))
err(lambda: bad((ValueError, 5)))
err(lambda: bad(None))
err(lambda: bad([ZeroDivisionError]))
print(bad((ValueError, (TypeError, (ZeroDivisionError,)))) if False else 'ok', bad((ValueError, ZeroDivisionError)))
e = 'before'
try: raise ValueError
except ValueError as e: pass
err(lambda: e)
