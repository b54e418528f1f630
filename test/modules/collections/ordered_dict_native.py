"""OrderedDict: order, moving, popping, views, subclasses, errors."""
import copy
from collections import OrderedDict, defaultdict


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        log.append(('set', key))
        super().__setitem__(key, value)

    def __delitem__(self, key):
        log.append(('del', key))
        super().__delitem__(key)

    def __getitem__(self, key):
        log.append(('get', key))
        return super().__getitem__(key)


class Missing(OrderedDict):
    def __missing__(self, key):
        return 'missing ' + str(key)


class Mapping:
    def keys(self):
        return ['x', 'y']

    def __getitem__(self, key):
        return key * 2


class Plain(OrderedDict):
    pass


def od(text='abc'):
    return OrderedDict((c, i) for i, c in enumerate(text))


def mutate(d, how):
    for key in d:
        how(d, key)
    return d


log = []
loop = OrderedDict()
loop['self'] = loop
for text in '''
OrderedDict(), OrderedDict([]), OrderedDict(a=1, b=2), OrderedDict({'a': 1}), OrderedDict([('a', 1)], b=2), OrderedDict(Mapping())
OrderedDict(1)
OrderedDict([1])
OrderedDict([(1,)])
OrderedDict([()])
OrderedDict([(1, 2, 3)])
OrderedDict([], [])
OrderedDict([([], 1)])
od(), repr(od()), str(od()), loop
od().move_to_end('a')
(lambda d: (d.move_to_end('a'), d.move_to_end('c', last=False), d, d.move_to_end('c', False), d))(od())
od().move_to_end('x')
od().move_to_end()
od().move_to_end('a', foo=1)
od().move_to_end([])
(lambda d: (d.popitem(), d.popitem(last=False), d.popitem(0), d))(od())
OrderedDict().popitem()
OrderedDict().popitem(last=False)
od().popitem('x', 'y')
(lambda d: (d.pop('a'), d.pop('x', 5), d.pop('y', default=None), d))(od())
od().pop('x')
od().pop()
od().pop('a', 1, 2)
od().pop([])
Missing().pop('q'), Missing(a=1)['b'], Missing(a=1).pop('a')
(lambda d: (d.setdefault('a', 9), d.setdefault('z'), d.setdefault('y', default=3), d))(od())
(lambda d: (d.update(z=1), d.update([('y', 2)], a=5), d.update(Mapping()), d.update({'q': 1}), d))(od())
od().update(1, 2)
od().update(5)
od() == od(), od() == dict(od()), dict(od()) == od(), od('abc') == od('cba'), OrderedDict(a=0, b=1) == OrderedDict(b=1, a=0), od() == 5
od() != od(), od() != od('cba'), od() < od('abd') if 0 else None
od() < od()
od().__eq__(5), od().__lt__(od())
hash(od())
od() | {'z': 9}, {'z': 9} | od(), od() | od('xy'), type(Plain(a=1) | od()), type(od() | Plain(a=1)), type({'a': 1} | Plain())
od() | [('z', 9)]
[('z', 9)] | od()
(lambda d: (d.__ior__([('z', 9)]), d.__ior__({'y': 1}), d))(od())
(lambda d: d.__ior__(5))(od())
list(od()), list(reversed(od())), list(od().items()), list(reversed(od().items())), list(reversed(od().values())), list(reversed(od().keys()))
od().keys(), od().values(), od().items(), type(iter(od())), type(iter(od().items())), type(reversed(od()))
type(od().keys()).__mro__, type(od().items()).__mro__
od().keys() & {'a'}, sorted(od().keys() | {'z'}), sorted(od().keys() - {'a'}), sorted(od().items() ^ {('a', 0)}), od().keys() == {'a', 'b', 'c'}, od().keys() <= {'a', 'b', 'c', 'd'}
od().keys().isdisjoint('xyz'), od().keys().mapping, len(od().keys()), 'a' in od().keys(), ('a', 0) in od().items(), 2 in od().values()
mutate(od(), lambda d, k: d.__setitem__(k + 'x', 1))
mutate(od(), lambda d, k: d.pop(k))
mutate(od(), lambda d, k: d.move_to_end(k))
mutate(od(), lambda d, k: d.clear())
mutate(od(), lambda d, k: d.__setitem__(k, 5))
list(zip(od().items(), od('xyz')))
iter(od()).__reduce__(), next(reversed(od().items())), iter(od().items()).__reduce__()
OrderedDict.fromkeys('abc'), OrderedDict.fromkeys('ab', value=5), Plain.fromkeys('ab'), OrderedDict.fromkeys(iterable='x')
OrderedDict.fromkeys()
copy.copy(od()), copy.deepcopy(od()), od().copy(), type(Plain(a=1).copy()), copy.copy(Plain(a=1)), od().copy() is not od()
od().__reduce__()[:4], list(od().__reduce__()[4]), Plain(a=1).__reduce__()[:2]
(lambda d: (setattr(d, 'x', 5), d.__dict__, copy.copy(d).__dict__, d.__reduce__()[2]))(od())
(lambda d: (d.__delitem__('b'), d, d.__delitem__('q')))(od())
od()['x']
(lambda d: (d.clear(), d, d.__setitem__('n', 1), d))(od())
dict(od()), {**od()}, (lambda **k: k)(**od()), [*od()]
(lambda d: (log.clear(), d.update(b=2), d.pop('a'), d.popitem(), d.setdefault('z', 1), d.setdefault('z'), log))(Loud(a=1))
(lambda d: (log.clear(), d.copy(), Loud.fromkeys('xy'), list(d.items()), list(d.values()), repr(d), log))(Loud(a=1))
(lambda d: (log.clear(), d.move_to_end('a'), d | {'q': 1}, d == d, log))(Loud(a=1, b=2))
OrderedDict.__init__.__doc__ is not None, OrderedDict.keys.__doc__, OrderedDict.update.__doc__ is None
od().keys(1)
OrderedDict.pop(5, 'a')
OrderedDict.foo
od().foo
isinstance(od(), dict), OrderedDict.__mro__, OrderedDict.__module__, OrderedDict.__qualname__
OrderedDict[int, str]
defaultdict(list).__missing__()
defaultdict(None).__missing__('x')
type('X', (OrderedDict,), {'__slots__': ()})(a=1)
type('X', (OrderedDict, defaultdict), {})
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
