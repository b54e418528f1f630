# nested structures
d = {'a': {'b': {'c': 1}}}
d['a']['b']['c'] += 1
d.setdefault('x', {}).setdefault('y', []).append(5)
print(d, d == {'x': {'y': [5]}, 'a': {'b': {'c': 2}}})
from collections import defaultdict, Counter, OrderedDict
dd = defaultdict(list)
dd['k'].append(1)
print(dd, dict(dd), Counter('banana').most_common(2), OrderedDict(a=1) == {'a': 1}, OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]))
