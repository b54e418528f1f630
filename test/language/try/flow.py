def f(x):
    try:
        if x == 1: raise ValueError('v')
        if x == 2: return 'returned'
        if x == 3: raise KeyError('k')
        print('body')
    except ValueError as e:
        print('except', e)
        return 'from except'
    else:
        print('else')
    finally:
        print('finally', x)
    return 'end'
for i in range(3):
    print(f(i))
try:
    f(3)
except KeyError as e:
    print('outside', e)
# ---
def f():
    try:
        return 'try'
    finally:
        return 'finally'
def g():
    try:
        raise ValueError
    finally:
        return 'swallowed'
def h():
    x = 1
    try:
        return x
    finally:
        x = 2
print(f(), g(), h())
# ---
def f():
    for i in range(4):
        try:
            if i == 0: continue
            if i == 2: break
            print('body', i)
        except ValueError:
            pass
        else:
            print('else', i)
        finally:
            print('finally', i)
    return 'done'
print(f())
# ---
def f():
    try:
        try:
            raise ValueError('inner')
        finally:
            print('inner finally')
            raise KeyError('from finally')
    except KeyError as e:
        print(repr(e), repr(e.__context__), e.__suppress_context__)
f()
# ---
def f():
    try:
        return print('evaluated') or 'value'
    finally:
        print('then finally')
print(f())
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            return 'a'
        finally:
            print('nested')
    finally:
        print('outer')
print(g())
# ---
try:
    raise ValueError('x')
except (KeyError, ValueError) as e:
    print(type(e).__name__)
try:
    {}['q']
except LookupError as e:
    print(repr(e))
try:
    raise KeyError
except ValueError:
    print('no')
except Exception:
    print('Exception')
try:
    raise SystemExit
except Exception:
    print('no')
except:
    print('bare')
# ---
# An except clause's expression is evaluated only when needed
def which(x):
    print('eval', x)
    return x
try:
    raise KeyError
except which(ValueError): pass
except which((TypeError, (KeyError,))) if False else which(KeyError): print('hit')
except which(OSError): pass
try:
    print('fine')
except undefined_name:
    pass
# ---
for bad in ('"str"', '5', 'None', '[ValueError]', '(ValueError, 5)', 'object', 'int'):
    try:
        try:
            raise KeyError('orig')
        except eval(bad):
            pass
    except TypeError as e:
        print(bad, '->', e, '|', repr(e.__context__))
# ---
for bad in ['raise 5', 'raise "x"', 'raise None', 'raise int', 'raise object()', 'raise', 'raise ValueError from 5', 'raise ValueError from int', 'raise ValueError(1) from KeyError', 'raise 1/0']:
    try:
        exec(bad)
    except BaseException as e:
        print(bad, '->', repr(e), repr(e.__cause__))
# ---
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise KeyError('second')
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        raise ValueError('first')
    except ValueError as v:
        raise KeyError('second') from v
except KeyError as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise KeyError('second') from None
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
# ---
try:
    try:
        raise ValueError('a')
    except ValueError:
        try:
            raise KeyError('b')
        except KeyError:
            pass
        raise
except ValueError as e:
    print(repr(e), repr(e.__context__))
# ---
import sys
def f():
    try:
        raise ValueError
    except ValueError:
        g()
    print(sys.exc_info())
def g():
    print(sys.exc_info()[0], sys.exception().__class__)
    try:
        raise
    except ValueError as e:
        print('reraised', repr(e))
f()
print(sys.exc_info(), sys.exception())
# ---
e = 'before'
try:
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
try:
    raise KeyError
except KeyError as e:
    del e
try:
    raise KeyError
except KeyError as e:
    e = 'rebound'
print('e' in globals())
# ---
class MyError(Exception):
    def __init__(self, code, msg='default'):
        super().__init__(code, msg)
        self.code = code
    def __str__(self):
        return f'code={self.code}'
try:
    raise MyError(5)
except MyError as e:
    print(e, repr(e), e.args, e.code)
try:
    raise MyError
except TypeError as e:
    print(e)
# ---
print(ValueError(), ValueError('a'), ValueError('a', 1), repr(ValueError()), repr(ValueError('a')), repr(ValueError('a', 1)), str(KeyError('k')), str(KeyError()), str(KeyError(1, 2)))
print(repr(OSError(2, 'No such', 'file')), OSError(2, 'No such', 'file'), OSError(2, 'x').errno, type(OSError(2, 'x')).__name__, OSError('only'), StopIteration(5).value)
print(repr(UnicodeDecodeError('utf8', b'abc', 1, 2, 'reason')), UnicodeDecodeError('utf8', b'abc', 1, 2, 'reason'), SystemExit(3).code, SystemExit().code, ImportError('m', name='n', path='p').name)
# ---
e = ValueError('x')
e.add_note('note 1')
e.add_note('note 2')
print(e.__notes__, e.with_traceback(None) is e, e.__traceback__)
e.attr = 5
print(e.attr, e.__dict__)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
try:
    e.__cause__ = 5
except TypeError as err:
    print(err)
try:
    e.__traceback__ = 5
except TypeError as err:
    print(err)
e.args = [1, 2]
print(e.args, repr(e))
# ---
def f():
    raise ValueError('tb')
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, type(tb.tb_lasti).__name__)
        tb = tb.tb_next
# ---
# A cycle of contexts is broken
a, b = ValueError('a'), KeyError('b')
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(b.__context__))
# ---
def gen():
    try:
        yield 1
    except ValueError as e:
        print('in gen', e)
        raise KeyError('k') from e
g = gen()
next(g)
try:
    g.throw(ValueError('thrown'))
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))
# ---
try:
    pass
except ValueError, KeyError:
    pass
# ---
try:
    pass
# ---
try:
    pass
except:
    pass
except ValueError:
    pass
# ---
try:
    pass
else:
    pass
# ---
print(issubclass(KeyError, LookupError), issubclass(IndexError, LookupError), FileNotFoundError.__mro__, ExceptionGroup.__mro__)
print(IOError is OSError, EnvironmentError is OSError, TimeoutError.__base__, ModuleNotFoundError.__base__, RecursionError.__base__, BrokenPipeError.__base__, UnicodeDecodeError.__mro__[1:3])
# ---
def deep(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        deep(n - 1)
    finally:
        order.append(n)
order = []
try:
    deep(4)
except ValueError:
    print(order)
# ---
def f():
    while True:
        try:
            while True:
                try:
                    raise ValueError
                except ValueError:
                    break
                finally:
                    print('f1')
            return 'out'
        finally:
            print('f2')
print(f())
# ---
assert True
assert 1 + 1 == 2, 'never'
try:
    assert False
except AssertionError as e:
    print(repr(e))
try:
    assert [], ('a', 'tuple')
except AssertionError as e:
    print(repr(e))
def msg():
    print('evaluated')
    return 5
assert True, msg()
try:
    assert 0, msg()
except AssertionError as e:
    print(repr(e))
# ---
assert 1 == 2
# ---
x = 3
assert x > 5, f'x is {x}'
# ---
assert (x, 'always true')
