# __mod__ and __rmod__
print('a%s'.__mod__(1), 'x'.__rmod__('%s'), 'x'.__rmod__(1))
class S(str):
    def __rmod__(self, other): return ('rmod', other)
print('%s' % S('a'))
