# nested fields, conversions, attributes and keys
class P:
    def __init__(self): self.d = {'k': [1, 2]}
    def __format__(self, spec): return f'P<{spec}>'
print('{0.d[k][1]}'.format(P()), '{:{}{}{}}'.format(5, '*', '^', 7), '{0:{width}.{prec}f}'.format(3.14159, width=8, prec=2), '{!r:>5}|{!s:<5}|{!a:^7}'.format('a', 'b', 'é'), '{:{fmt}}'.format(P(), fmt='x y'), '{[a]}'.format({'a': 1}), '{.real}'.format(5), '{0[0][1]}'.format(['xy']), '{:}'.format(1), '{0:}'.format(2), '{a!r}'.format(a='q'), '{0}{1}{0}'.format('x', 'y'))
