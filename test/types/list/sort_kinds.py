# Sorting by keys of every plain kind, which have ways of their own, against the same sort by objects that compare themselves.
import random

random.seed(5)


class Own:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


kinds = {
    'small': lambda: random.randint(-20, 20),
    'int': lambda: random.randint(-(2**31), 2**33),
    'big': lambda: random.randint(-(2**53) + 1, 2**53 - 1),
    'huge': lambda: random.randint(-(2**70), 2**70),
    'float': lambda: random.choice([random.random(), -0.0, 0.0, 1.0, float(random.randint(0, 9))]),
    'mixed': lambda: random.choice([random.random(), random.randint(0, 5), 3.0, True]),
    'infinite': lambda: random.choice([float('inf'), float('-inf'), 1, 2.0]),
    'text': lambda: ''.join(random.choice('abcd') for _ in range(random.randint(0, 7))),
    'wide': lambda: ''.join(random.choice('aé一￿') for _ in range(random.randint(0, 4))),
    'astral': lambda: random.choice(['a', '\U0001f600', '￿', '\U0001f600a']),
    'few': lambda: 'n' + str(random.randint(0, 9)),
}
for n in (2, 65, 300):
    for name, make in kinds.items():
        values = [make() for _ in range(n)]
        pairs = [(v, kinds['few' if n == 65 else 'small'](), i % 7) for i, v in enumerate(values)]
        for reverse in (False, True):
            by_self = sorted(range(n), key=lambda i: values[i], reverse=reverse)
            assert by_self == sorted(range(n), key=lambda i: Own(values[i]), reverse=reverse), (n, name)
            assert sorted(values, reverse=reverse) == [values[i] for i in by_self], (n, name)
            by_pair = sorted(range(n), key=lambda i: pairs[i], reverse=reverse)
            assert by_pair == sorted(range(n), key=lambda i: Own(pairs[i]), reverse=reverse), (n, name)
            assert sorted(pairs, reverse=reverse) == [pairs[i] for i in by_pair], (n, name)
        print(n, name, by_self[:3], by_pair[:3])
