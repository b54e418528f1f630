# Keys and indexes that are not there, in every statement that ends with an item.
import traceback


def returned(d, k):
    return d[k]


def assigned(d, k):
    for i in range(3):
        try:
            x = d[k]
            return x
        finally:
            pass


def added(d):
    s = 0
    for k in ('a', 'b', 1.5, (1,)):
        try:
            s += d[k]
        except KeyError as e:
            print(repr(e), e.__context__, e.__traceback__.tb_lineno)
    return s


def in_loops(xs, i):
    while True:
        for j in range(2):
            x = xs[i]
            if j:
                return x


def yielded(d):
    for i in range(3):
        d[i]
        yield d[i]


class Answers(dict):
    def __missing__(self, k):
        return k


print(returned(Answers(), 'q'), added({'a': 1}), in_loops([1, 2], 1), in_loops([1, 2], True))
for fn, a in (
    (returned, ({}, 'z')),
    (assigned, ({'p': 1}, 'z')),
    (returned, ([1], 5)),
    (returned, ([1], -2)),
    (returned, ({}, [])),
    (in_loops, ([1, 2], 7)),
    (returned, ([1], 'a')),
):
    try:
        try:
            {}['context']
        except KeyError:
            print(fn(*a))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
        print(traceback.format_exc().splitlines()[-4:])
try:
    print(list(yielded({0: 1, 1: 2})))
except KeyError as e:
    print('yielded', e)
d = {}
l = [1]
try:
    y = z = d['x']
except KeyError as e:
    print(e)
try:
    l[0] += l[3]
except IndexError as e:
    print(e)
try:
    l[0] = d[0]
except KeyError as e:
    print(e, l)
