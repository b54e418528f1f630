# keys with brackets, %% in mappings
print('%(a(b))s' % {'a(b)': 1}, '%(x)5.2f|%(x)-8.1e|' % {'x': 3.14159}, '100%% %(a)s' % {'a': 1}, '%()s' % {'': 'empty'}, '%(a)r %(a)s' % {'a': 'é'}, '%s%%' % 5, '%(n)d' % {'n': True})
class M:
    def __getitem__(self, k): return k * 2
print('%(ab)s' % M())
