import _circular_a

seen_early = hasattr(_circular_a, 'name')


def get():
    return _circular_a.name, seen_early
