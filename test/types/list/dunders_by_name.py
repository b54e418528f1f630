# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1]
print(list.__new__(list, 'ignored'), a.__getattribute__('append').__name__, a.__repr__(), a.__iter__().__next__(), a.__reversed__().__next__(), list.__getitem__([5], 0), a.__format__(''))
err(lambda: list.__new__(dict))
err(lambda: a.__format__('x'))
err(lambda: list.__repr__(5))
