"""timedelta: normal form, arithmetic, text, comparison."""
from datetime import *


class Sub(timedelta):
    pass


class FloatSub(float):
    pass


d = timedelta(1, 2, 3)
big = timedelta.max
s = Sub(3, 4, 5)
for text in '''
d + d
d - d
d - timedelta(2)
-d
+d
abs(-d)
abs(d)
-s
+s, type(+s)
abs(s), type(abs(s))
s + s, type(s + s)
s * 2, type(s * 2)
d + 1
1 + d
d - 1
1 - d
d + None
d * 2
2 * d
d * True
d * 1.5
1.5 * d
d * FloatSub(0.5)
d * -0.3
d * float('nan')
d * float('inf')
d * 'x'
'x' * d
d * d
d * None
d / 2
d / 3
d / -7
d / 2.5
d / FloatSub(0.5)
d / d
d / timedelta(0)
timedelta(0) / d
d / 0
d / 0.0
d / float('nan')
d / float('inf')
d / 'x'
1 / d
1.0 / d
d // 2
d // -2
d // 7
d // d
d // timedelta(microseconds=7)
d // 2.0
d // 0
d // timedelta(0)
5 // d
d % timedelta(hours=5)
-d % timedelta(hours=5)
d % timedelta(0)
d % 5
5 % d
divmod(d, timedelta(hours=5))
divmod(-d, timedelta(hours=-5))
divmod(d, timedelta(0))
divmod(d, 5)
divmod(5, d)
pow(d, 2)
big + timedelta(0, 0, 1)
-big - timedelta(days=1)
big * 2
big * 10**30
timedelta.min - timedelta.resolution
-timedelta.min
abs(timedelta.min)
timedelta(1) * 1e300
timedelta(1) / 1e-300
timedelta(microseconds=1) / 2
timedelta(microseconds=3) / 2
timedelta(microseconds=5) / 2
timedelta(microseconds=-1) / 2
timedelta(microseconds=-3) / 2
timedelta(microseconds=1) * 0.5
timedelta(microseconds=3) * 0.5
timedelta(microseconds=-3) * 0.5
timedelta(seconds=1) * 0.1
timedelta(days=999999999) / timedelta(microseconds=1)
big // timedelta(microseconds=1)
big / timedelta(microseconds=7)
big.total_seconds()
timedelta.min.total_seconds()
d.total_seconds()
timedelta(microseconds=1).total_seconds()
bool(d), bool(timedelta())
str(d), repr(d)
str(-d), repr(-d)
str(timedelta(0)), repr(timedelta(0))
str(timedelta(1)), str(timedelta(2)), str(timedelta(-1)), str(timedelta(-2))
str(timedelta(hours=100, microseconds=1))
repr(timedelta(seconds=5)), repr(timedelta(microseconds=-5))
str(timedelta.min), str(timedelta.max)
repr(s), str(s)
f'{d}', f'{d!r}', format(d, '')
format(d, 'x')
hash(d) == hash((1, 2, 3))
hash(timedelta(1)) == hash(timedelta(hours=24))
d == timedelta(1, 2, 3)
d == s
d != 5
d == 5
d == None
d < timedelta(2)
d <= d
d > d
d >= d
d < 5
5 < d
d < None
d <= 'x'
d > 1.5
sorted([timedelta(2), timedelta(-1), timedelta(0, 5), timedelta(0, 0, 1)])
max(timedelta(1), timedelta(seconds=86401))
sum([timedelta(1), timedelta(2)], timedelta())
sum([timedelta(1), timedelta(2)])
d.days, d.seconds, d.microseconds
d.__reduce__()
s.__reduce__()
d.__reduce_ex__(2)
d.__getnewargs__()
d.__add__(5)
d.__mul__('x')
d.__radd__(d)
d.__rsub__(timedelta(5))
d.__rmul__(3)
d.__rfloordiv__(timedelta(5))
d.__rtruediv__(timedelta(5))
d.__rmod__(timedelta(5))
d.__rdivmod__(timedelta(5))
d.__eq__(5)
d.__lt__(5)
d.__neg__()
d.total_seconds(1)
timedelta.total_seconds()
timedelta.total_seconds(1)
d.days.__class__
setattr(d, 'days', 5)
setattr(d, 'foo', 5)
delattr(d, 'days')
timedelta.foo
setattr(timedelta, 'foo', 1)
s.__dict__
round(timedelta(microseconds=1234567) / timedelta(seconds=1), 6)
{timedelta(1): 'a'}[timedelta(hours=24)]
timedelta.__new__(5)
timedelta.__new__(int)
timedelta.__new__()
timedelta.__basicsize__ > 0
type(timedelta.days), timedelta.days
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
