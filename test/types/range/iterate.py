# iterators of small and long ranges
it = iter(range(5))
print(next(it), it.__length_hint__(), list(it), next(it, 'end'), type(it).__name__, type(iter(range(2**65))).__name__)
it = iter(range(2**64, 2**64 + 3))
print(next(it), it.__length_hint__(), list(it), list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(range(3).__reversed__()), list(reversed(range(2**64, 2**64 + 2))), range(3).__reduce__())
it = iter(range(5))
print(it.__setstate__(3), list(it))
