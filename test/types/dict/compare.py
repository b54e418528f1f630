# equality only
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print({'a': 1} == {'a': 1.0}, {'a': 1} != {'a': 2}, {} == [], {'a': 1}.__eq__({'a': 1}), {}.__eq__(1), {}.__ne__({}), {}.__lt__({}), {1: {2: 3}} == {1: {2: 3}})
err(lambda: {} < {})
err(lambda: {} >= {})
err(lambda: hash({}))
class E:
    def __eq__(self, o): raise ValueError('eq')
    __hash__ = object.__hash__
err(lambda: {1: E()} == {1: E()})
e = E()
print({1: e} == {1: e})
