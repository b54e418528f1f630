# comprehensions, unpacking, later keys win
print({k: v for k, v in zip('abc', range(3))}, {**{'a': 1}, 'a': 2, **{'a': 3}}, {x: y for x in range(2) for y in range(2)}, {i: i for i in range(5) if i % 2}, dict(a=1, **{'b': 2}), {k: {v for v in range(k)} for k in range(3)})
log = []
def t(x): log.append(x); return x
{t('k1'): t('v1'), t('k2'): t('v2')}
print(log)
log.clear()
{t(k): t(k + 'v') for k in 'ab'}
print(log)
