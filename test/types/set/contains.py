# membership; a set is looked up as a frozenset
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = {1, frozenset({2})}
print(1 in s, 1.0 in s, 5 in s, {2} in s, s.__contains__(1), True in s)
err(lambda: [] in s)
s.discard({2})
print(s)
err(lambda: s.remove({7}))
