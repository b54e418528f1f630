# subclasses of str and int as keys
class S(str): pass
class I(int): pass
class H(str):
    def __hash__(self): return 1
    def __eq__(self, o): return True
print({'a': 1}[S('a')], {S('a'): 1}['a'], {1: 2}[I(1)], {I(1): 2}[1.0], len({S('a'): 1, 'a': 2}))
