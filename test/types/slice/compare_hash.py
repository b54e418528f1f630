# slices compare like tuples and hash since 3.12
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(1, 2) < slice(1, 3), slice(1) == 1, slice(1).__eq__(slice(1)), slice(1).__lt__(5), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): 'a'}[slice(1)], slice(2) >= slice(1), slice(2) <= slice(1), slice(2) > slice(1))
err(lambda: slice(1) < slice('a'))
err(lambda: hash(slice([])))
err(lambda: slice(1) < 1)
print(slice(1, 2).__reduce__())
try:
    class S(slice): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
