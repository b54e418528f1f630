"""Random's integers below n: the base's own bits, and those of subclasses."""
import random


class Bits(random.Random):
    def getrandbits(self, k):
        calls.append(k)
        return super().getrandbits(k)


class Floats(random.Random):
    def random(self):
        calls.append('random')
        return super().random()


calls = []
r = random.Random(5)
print([r._randbelow(n) for n in (1, 2, 3, 10, 100, 2**31, 2**32, 2**40, 2**53, 2**53 + 1, 10**30)])
print([r.randrange(10**k) for k in range(1, 25, 3)], r.randint(-5, 5), r.choice('abc'), r.sample(range(100), 5))
x = list(range(10))
r.shuffle(x)
print(x)
b = Bits(5)
print([b._randbelow(n) for n in (1, 3, 100, 2**40)], b.randint(1, 6), calls)
calls.clear()
f = Floats(5)
print([f._randbelow(n) for n in (1, 3, 100)], f.randint(1, 6), calls)
print(random.Random._randbelow_with_getrandbits.__doc__, Bits._randbelow is random.Random._randbelow)
for bad in ('x', 1.5, None):
    try:
        r._randbelow(bad)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__ in ('TypeError', 'AttributeError'))
