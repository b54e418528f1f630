# algebra gives frozensets
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a, b = frozenset({1, 2}), frozenset({2, 3})
print(a | b, a & b, a - b, a ^ b, a | {5}, {5} | a, a.union([7]), a.intersection([1]), a.difference([1]), a.symmetric_difference([1, 9]), a.issubset([1, 2, 3]), a.issuperset([1]), a.isdisjoint(b), a <= b, a < a, a >= a, a > frozenset(), a == {1, 2}, a != b, 1 in a, len(a), a.copy())
print(a.__or__(b), a.__and__(b), a.__sub__(b), a.__xor__(b), a.__ror__({9}), a.__rand__({1}), a.__rsub__({1, 8}), a.__rxor__({1}), a.__le__(b), a.__lt__(b), a.__ge__(b), a.__gt__(b), a.__eq__(b), a.__ne__(b), a.__contains__(1), a.__len__(), list(a.__iter__()), a.__reduce__()[1], a.__sizeof__() > 0, frozenset[int])
err(lambda: a.add(1))
err(lambda: a.remove(1))
err(lambda: a | [1])
err(lambda: a.update([1]))
err(lambda: a < 1)
c = a
a |= {3}
print(a, c)
