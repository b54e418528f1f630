"""A helper."""
counter = 0
counter += 1
value = 'original'


def func(x):
    return x * 10
