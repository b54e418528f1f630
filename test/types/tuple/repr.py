# one-tuples, nesting, recursion through a list
a = []
t = (1, a)
a.append(t)
print(t, a, (1,), ((),), repr((1, 'a')), str((None,)))
class T(tuple): pass
print(T((1,)), T(), f'{(1, 2)}', '%s' % ((1,),))
