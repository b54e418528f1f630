# reading, writing, deleting
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


d = {}
d['a'] = 1
d[1] = 'one'
d[None] = ()
d[(1, 2)] = 't'
print(d, d['a'], d[1.0], d[True], d[1, 2], d.__getitem__('a'), d.__setitem__('z', 26), d.__delitem__('z'), len(d), d.__len__(), 'a' in d, d.__contains__(5))
del d['a']
print(d)
err(lambda: d['zz'])
err(lambda: d[[]])
err(lambda: d[{}])
err(lambda: [] in d)
try:
    del d['zz']
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    del d[[]]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    d[[]] = 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: d[(1, [])])
err(lambda: {{}: 1})
