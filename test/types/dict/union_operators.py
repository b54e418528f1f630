# | and |=
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print({'a': 1} | {'b': 2}, {'a': 1} | {'a': 2}, {'a': 1}.__or__({'b': 2}), {'a': 1}.__ror__({'b': 2}), {}.__or__([]), {}.__ior__([('a', 1)]))
d = e = {'a': 1}
d |= [('b', 2)]
print(e)
err(lambda: {} | [])
err(lambda: [] | {})
try:
    d |= 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    d |= [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: {} + {})
