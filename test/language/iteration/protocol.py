class R:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print('iter')
        self.i = 0
        return self
    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i
print([x for x in R(3)], list(R(2)), tuple(R(1)), sum(R(4)), max(R(3)), sorted(R(3), reverse=True), set(R(2)), dict(zip(R(2), R(2))), *R(2))
a, b = R(2)
print(2 in R(3), list(map(str, R(2))), list(enumerate(R(2))), ''.join(map(str, R(3))))
# ---
class S:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 2
print(list(S()), [*S()], 4 in S(), list(reversed([*S()])), list(zip(S(), S())), iter(S()).__next__())
try:
    reversed(S())
except TypeError as e:
    print(e)
# ---
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return 'abc'[i]
class Rev2:
    def __reversed__(self): return iter('own')
print(list(reversed(Rev())), list(reversed(Rev2())), list(Rev())[:2] if False else '')
# ---
for c in ['iter(5)', 'for x in 5: pass', 'for x in None: pass', 'list(object())', '[*5]', 'a, = 5', '1 in 5', 'dict(5)', 'next([])', 'next({})', 'iter(1, 2)', 'for x in int: pass', 'max(5)', 'sum(5)', 'zip([], 5)', '"".join(5)', '"".join([1])', 'set().update(5)', '[].extend(5)', 'enumerate(5)', 'sorted(5)', 'any(5)', 'map(str, 5)', 'filter(None, 5)', 'tuple(5)', 'frozenset(5)', 'bytes([1.5])']:
    try:
        exec(c)
        print(c, 'ok')
    except TypeError as e:
        print(c, '->', e)
# ---
class NotIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Err:
    def __iter__(self): raise KeyError('in iter')
for cls in (NotIter, NoNext, Err):
    try:
        for x in cls(): pass
    except Exception as e:
        print(cls.__name__, repr(e))
# ---
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 4)), n)
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, 'default'), next(it, None))
try:
    next(it)
except StopIteration as e:
    print(repr(e), e.value)
# ---
l = [1, 2, 3]
for x in l:
    if x < 3:
        l.append(x * 10)
print(l)
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
# ---
d = {1: 2, 3: 4}
try:
    for k in d:
        d[k + 10] = 0
except RuntimeError as e:
    print(e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s:
        s.add(k + 100)
except RuntimeError as e:
    print(e)
d = {'a': 1, 'b': 2}
try:
    for k in d:
        del d[k]
        d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = 5
print(sorted(d.values()))
# ---
it = iter([])
print(next(it, 1), list(it))
l = []
i = iter(l)
print(list(i))
l.append(1)
print(list(i))
# ---
import operator
print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(iter(range(5))), operator.length_hint((x for x in 'a'), 7))
class H:
    def __length_hint__(self): return 4
    def __iter__(self): return iter('ab')
print(operator.length_hint(H()), list(H()))
# ---
for i, (a, b) in enumerate(zip('ab', [1, 2]), start=1):
    print(i, a, b)
for x in (1, 2), 'ab', *[[3]]:
    print(x)
# ---
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1], [], strict=True))
except ValueError as e:
    print(e)
print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(map(lambda *a: a, 'ab', 'xyz')))
# ---
for i in 5:
    pass
# ---
class A:
    def __iter__(self):
        return self
    def __next__(self):
        raise ValueError('in next')
for x in A():
    print(x)
# ---
r = range(10, 0, -3)
print(list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r.index(7), r.count(1), list(reversed(r)), r[1:], r == range(10, -2, -3), range(0) == range(5, 5))
print(list(range(2**70, 2**70 + 2)), len(range(0, 2**62, 2**60)))
