def run(exc):
    try:
        raise exc
    except* ValueError as g:
        print('V', repr(g))
    except* (KeyError, TypeError) as g:
        print('KT', repr(g), g.exceptions)
    else:
        print('else')
    finally:
        print('finally')
run(ExceptionGroup('g', [ValueError(1), KeyError(2)]))
run(ValueError('naked'))
try:
    run(ExceptionGroup('g', [ValueError(1), OSError(3), ExceptionGroup('n', [TypeError(2), IndexError(4)])]))
except ExceptionGroup as e:
    print('left', repr(e))
# ---
try:
    pass
except* ValueError:
    print('no')
else:
    print('else')
try:
    raise OSError('naked, not matched')
except* ValueError:
    pass
except* OSError as g:
    print(repr(g), g.message == '')
# ---
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError('from handler')
except ExceptionGroup as e:
    print(repr(e), [repr(x) for x in e.exceptions], repr(e.exceptions[0].__context__))
# ---
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise
except ExceptionGroup as e:
    print(repr(e))
# ---
g = ExceptionGroup('msg', [ValueError(1), ExceptionGroup('in', [KeyError(2), ValueError(3)])])
print(g.split(ValueError))
print(g.subgroup(KeyError), g.subgroup(OSError), g.subgroup(lambda e: isinstance(e, ValueError) and e.args == (3,)))
print(g.message, g.exceptions, str(g), g.derive([OSError()]))
print(str(ExceptionGroup('one', [ValueError()])), g.args)
# ---
for c in ['ExceptionGroup()', 'ExceptionGroup("m")', 'ExceptionGroup("m", [])', 'ExceptionGroup("m", [5])', 'ExceptionGroup(5, [ValueError()])', 'ExceptionGroup("m", 5)', 'ExceptionGroup("m", [KeyboardInterrupt()])', 'BaseExceptionGroup("m", [ValueError()])', 'BaseExceptionGroup("m", [KeyboardInterrupt()])', 'ExceptionGroup("m", [ValueError()]).split()', 'ExceptionGroup("m", [ValueError()]).split(5)', 'ExceptionGroup("m", {ValueError()})']:
    try:
        print(c, repr(eval(c)))
    except (TypeError, ValueError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, extra):
        self = super().__new__(cls, message, excs)
        self.extra = extra
        return self
    def derive(self, excs):
        return MyGroup(self.message, excs, self.extra)
g = MyGroup('m', [ValueError(), KeyError()], 'x')
m, r = g.split(ValueError)
print(type(m).__name__, m.extra, type(r).__name__, repr(r))
# ---
try:
    raise ValueError
except* 5:
    pass
# ---
try:
    raise ValueError
except* ExceptionGroup:
    pass
# ---
for i in range(3):
    try:
        if i == 1:
            raise ExceptionGroup('g', [ValueError(i)])
        print('ok', i)
    except* ValueError as e:
        print('handled', e.exceptions)
    finally:
        print('f', i)
# ---
try:
    pass
except* ValueError:
    pass
except KeyError:
    pass
# ---
try:
    pass
except*:
    pass
# ---
def f():
    try:
        pass
    except* ValueError:
        return 1
# ---
raise ExceptionGroup('outer', [ValueError('one'), ExceptionGroup('inner', [KeyError('two'), TypeError('three')])])
# ---
def fail(x):
    raise ValueError(x)
excs = []
for x in ('a', 'b'):
    try:
        fail(x)
    except ValueError as e:
        e.add_note(f'note for {x}')
        excs.append(e)
raise ExceptionGroup('two failures', excs)
# ---
try:
    raise ExceptionGroup('first', [ValueError(1), KeyError(2)])
except* ValueError:
    1 / 0
# ---
raise ExceptionGroup('many', [ValueError(i) for i in range(20)])
# ---
try:
    raise KeyError('cause')
except KeyError as k:
    raise ExceptionGroup('with cause', [ValueError()]) from k
