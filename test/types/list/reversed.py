# the reverse iterator
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1, 2, 3]
r = reversed(a)
print(next(r), r.__length_hint__(), list(r), type(r).__name__, list(a.__reversed__()), a.__iter__().__next__())
a = [1, 2]
r = reversed(a)
a.append(3)
print(list(r))
a = [1, 2, 3]
r = reversed(a)
a.clear()
print(list(r))
err(lambda: a.__reversed__(1))
