# stable, with key and reverse
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [3, 1, 2]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
w = ['bb', 'a', 'AA', 'b', 'c', 'CCC']
w.sort(key=str.lower)
print(w)
w.sort(key=len, reverse=True)
print(w)
p = [(1, 'b'), (0, 'z'), (1, 'a')]
p.sort(key=lambda t: t[0])
print(p, sorted(p, key=lambda t: t[0], reverse=True))
m = [1, 2.5, True, -1, 10**30, float('-inf')]
m.sort()
print(m)
m.sort(key=None, reverse=1)
print(m)
err(lambda: [1, 'a'].sort())
err(lambda: ['a', None].sort())
err(lambda: [1].sort(len))
err(lambda: [1].sort(key=1))
err(lambda: [1].sort(key=1, foo=2))
err(lambda: [1, 2].sort(reverse='x'))
err(lambda: [1, 2].sort(key=lambda: 1))
err(lambda: [(1, 'a'), (1, 2)].sort())
