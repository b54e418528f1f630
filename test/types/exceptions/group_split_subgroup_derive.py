# taking groups apart
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


g = ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])])
print(g.subgroup(ValueError), g.subgroup(KeyError), g.subgroup((TypeError, KeyError)), g.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 1), g.split(TypeError), g.split(KeyError), g.subgroup(ExceptionGroup) is g, g.derive([KeyError()]), g.split(Exception)[1])
err(lambda: g.subgroup(5))
err(lambda: g.split('x'))
err(lambda: g.subgroup())
err(lambda: g.derive(5))
err(lambda: g.derive())
err(lambda: g.subgroup((ValueError, 5)))
class E(ExceptionGroup):
    def derive(self, excs): return E(self.message + '!', excs)
e = E('m', [ValueError(1), TypeError(2)])
e.add_note('n')
a, b = e.split(ValueError)
print(a, b, a.__notes__, type(a).__name__)
class Bad(ExceptionGroup):
    def derive(self, excs): return 5
err(lambda: Bad('m', [ValueError(1), TypeError(2)]).split(ValueError))
