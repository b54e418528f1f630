"""tzinfo, timezone, comparisons of naive and aware, fold, subclasses, pickling protocol."""
import copy
from datetime import *


class Zone(tzinfo):
    def __init__(self, offset=None, name=None, dst=None):
        self.offset, self.name, self.daylight = offset, name, dst

    def utcoffset(self, dt):
        return self.offset

    def tzname(self, dt):
        return self.name

    def dst(self, dt):
        return self.daylight


class Folding(tzinfo):
    """One hour that happens twice, and one that never does: 2000-10-29 and 2000-03-26."""

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        naive = dt.replace(tzinfo=None)
        if datetime(2000, 3, 26, 2) <= naive.replace(fold=0) < datetime(2000, 10, 29, 2):
            return timedelta(hours=1)
        if datetime(2000, 10, 29, 2) <= naive.replace(fold=0) < datetime(2000, 10, 29, 3) and not dt.fold:
            return timedelta(hours=1)
        return timedelta(0)

    def tzname(self, dt):
        return 'SUMMER' if self.dst(dt) else 'WINTER'


class Bare(tzinfo):
    pass


class Args(tzinfo):
    def __init__(self, *args):
        self.args = args

    def __getinitargs__(self):
        return self.args


class D(date):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.extra = 7
        return self


class T(time):
    pass


class S(datetime):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.extra = 7
        return self


fold = Folding()
est = timezone(timedelta(hours=-5), 'EST')
ist = timezone(timedelta(hours=5, minutes=30))
n = datetime(2000, 1, 2, 3, 4, 5, 6)
u = n.replace(tzinfo=timezone.utc)
e = n.replace(tzinfo=est)
first = datetime(2000, 10, 29, 2, 30, tzinfo=fold)
second = first.replace(fold=1)
for text in '''
repr(est), str(est), repr(ist), str(ist), repr(timezone.utc), str(timezone.utc)
str(timezone(timedelta(hours=1, seconds=1))), str(timezone(timedelta(seconds=-1))), str(timezone(timedelta(microseconds=1)))
est.utcoffset(None), est.tzname(None), est.dst(None)
ist.tzname(n), ist.utcoffset(u), ist.dst(u)
est.utcoffset(5)
est.tzname('x')
est.dst('x')
est.utcoffset()
est.fromutc(n)
est.fromutc(u)
est.fromutc(e)
est.fromutc(5)
est.__getinitargs__(), ist.__getinitargs__(), timezone.utc.__getinitargs__()
est == timezone(timedelta(hours=-5)), est != ist, est == 5
hash(est) == hash(timezone(timedelta(hours=-5)))
est < ist
est.__reduce__()
timezone.utc.__reduce__()
copy.copy(est) == est, copy.deepcopy(est) == est, copy.copy(timezone.utc) is timezone.utc, copy.deepcopy(timezone.utc) is timezone.utc
type('X', (timezone,), {})
tzinfo().utcoffset(None)
tzinfo().tzname(None)
tzinfo().dst(None)
tzinfo().fromutc(None)
tzinfo().fromutc(n)
Bare().utcoffset(None)
n.replace(tzinfo=Bare()).utcoffset()
n.replace(tzinfo=Bare()).tzname()
str(n.replace(tzinfo=Bare()))
repr(n.replace(tzinfo=Zone()))
str(n.replace(tzinfo=Zone()))
n.replace(tzinfo=Zone(5)).utcoffset()
n.replace(tzinfo=Zone('x')).utcoffset()
n.replace(tzinfo=Zone(timedelta(1))).utcoffset()
n.replace(tzinfo=Zone(timedelta(-1))).utcoffset()
n.replace(tzinfo=Zone(None, 5)).tzname()
n.replace(tzinfo=Zone(None, 'abc')).tzname()
n.replace(tzinfo=Zone(None, None, 5)).dst()
n.replace(tzinfo=Zone(None, None, timedelta(1))).dst()
n.replace(tzinfo=Zone(None, None, timedelta(hours=1))).dst()
time(1, tzinfo=Zone(5)).utcoffset()
time(1, tzinfo=Zone(timedelta(hours=1))).utcoffset()
time(1, tzinfo=fold).utcoffset()
time(1).utcoffset(), time(1).tzname(), time(1).dst()
time(1, tzinfo=est).utcoffset(), time(1, tzinfo=est).tzname(), time(1, tzinfo=est).dst()
n.utcoffset(), n.tzname(), n.dst()
first.utcoffset(), second.utcoffset(), first.tzname(), second.dst()
first == second
hash(first) == hash(second)
first == first.astimezone(timezone.utc)
first - second
first.astimezone(timezone.utc), second.astimezone(timezone.utc)
first.astimezone(timezone.utc) == second.astimezone(timezone.utc)
second.astimezone(timezone.utc) - first.astimezone(timezone.utc)
datetime(2000, 10, 29, 0, 30, tzinfo=timezone.utc).astimezone(fold)
datetime(2000, 10, 29, 1, 30, tzinfo=timezone.utc).astimezone(fold)
datetime(2000, 7, 1, 1, 30, tzinfo=timezone.utc).astimezone(fold)
datetime(2000, 3, 26, 2, 30, tzinfo=fold).astimezone(timezone.utc)
fold.fromutc(datetime(2000, 7, 1, tzinfo=fold))
Zone(None).fromutc(n.replace(tzinfo=Zone()))
n.astimezone(Zone(None, None, None))
u.astimezone(Zone(None, None, None))
u.astimezone(Zone(timedelta(1), None, None))
u.astimezone(Zone(timedelta(hours=1), None, None))
u.astimezone(Zone(timedelta(hours=1), None, timedelta(0)))
u.astimezone(est)
u.astimezone(tz=ist)
u.astimezone(est).astimezone(ist).astimezone(timezone.utc) == u
u.astimezone(5)
u.astimezone(est, est)
e.astimezone(est) is e
datetime.min.replace(tzinfo=ist).astimezone(timezone.utc)
datetime.max.replace(tzinfo=est).astimezone(timezone.utc)
n == u, n != u
n < u
n - u
u - n
u - e
u == e, u < e, u > e, u <= e
u == u.astimezone(ist), hash(u) == hash(u.astimezone(ist))
n == date(2000, 1, 2)
date(2000, 1, 2) == n
n < date(2000, 1, 2)
date(2000, 1, 2) < n
n - date(2000, 1, 2)
date(2000, 1, 2) - n
date(2000, 1, 2) == 5
date(2000, 1, 2) < 5
n < 5
n < None
n == None
time(1) == time(1, tzinfo=timezone.utc)
time(1) < time(1, tzinfo=timezone.utc)
time(1) < 5
time(6, tzinfo=timezone.utc) == time(1, tzinfo=est), hash(time(6, tzinfo=timezone.utc)) == hash(time(1, tzinfo=est))
time(1, tzinfo=est) < time(3, tzinfo=ist)
time(1, tzinfo=est) == time(1, tzinfo=est, fold=1)
time(0, tzinfo=ist) < time(0, tzinfo=est)
time(1, 2) < time(1, 3), time(1, 2) >= time(1, 2, 0), time(1, fold=1) == time(1)
bool(time(0)), bool(time(0, tzinfo=ist))
date(2000, 1, 2) + timedelta(30)
timedelta(30) + date(2000, 1, 2)
date(2000, 1, 2) + timedelta(hours=23)
date(2000, 1, 2) - timedelta(hours=1)
date(2000, 1, 2) - timedelta(30)
date(2000, 1, 2) - date(1999, 1, 1)
date(2000, 1, 2) + 5
date(2000, 1, 2) - 5
5 - date(2000, 1, 2)
timedelta(1) - date(2000, 1, 2)
date.max + timedelta(1)
date.min - timedelta(1)
date.min + timedelta.max
date.max - timedelta.min
n + timedelta(hours=22)
timedelta(hours=22) + n
n - timedelta(hours=22)
n + 5
n - 5
n + n
timedelta(1) - n
datetime.max + timedelta(microseconds=1)
datetime.min - timedelta(microseconds=1)
datetime.min + timedelta.max
n - datetime(1999, 1, 1, 23)
u + timedelta(1)
second + timedelta(0)
n.__add__(5)
n.__radd__(timedelta(1))
n.__rsub__(n)
date(2000, 1, 2).__rsub__(date(1999, 1, 1))
n.__sub__('x')
n.__eq__(5)
n.__lt__(date(2000, 1, 1))
date(2000, 1, 1).__lt__(n)
date(2000, 1, 1).__eq__(n)
D(2000, 1, 1) + timedelta(1), (D(2000, 1, 1) + timedelta(1)).extra
D.today().extra, D.fromordinal(5), type(D.fromtimestamp(0))
D(2000, 1, 1).replace(day=5).extra
D(2000, 1, 1) == date(2000, 1, 1), hash(D(2000, 1, 1)) == hash(date(2000, 1, 1))
S(2000, 1, 1).date(), S(2000, 1, 1).time(), S(2000, 1, 1).timetz()
S(2000, 1, 1, fold=1) + timedelta(1), (S(2000, 1, 1) + timedelta(1)).extra
S(2000, 1, 1, tzinfo=est).astimezone(timezone.utc)
S.combine(date(2000, 1, 1), time(3, fold=1)), S.combine(date(2000, 1, 1), time(3, fold=1)).fold
S.fromtimestamp(0, timezone.utc).extra
S.now().extra, S.utcnow
S.strptime('2000', '%Y')
S(2000, 1, 1, fold=1).replace(hour=4), S(2000, 1, 1, fold=1).replace(hour=4).fold
T(1, 2, fold=1).replace(hour=4), T(1, 2).replace(hour=4).fold
repr(T(1, 2)), repr(D(1, 2, 3)), repr(S(1, 2, 3, fold=1, tzinfo=est))
repr(time(1, 2)), repr(time(1, 2, 3)), repr(time(1, 2, 3, 4)), repr(time(1, 2, 0, 4, est, fold=1))
repr(datetime(1, 2, 3, 4)), repr(datetime(1, 2, 3, 4, 5, 6)), repr(datetime(1, 2, 3, 4, 5, 0, 7, est, fold=1))
date(2000, 1, 2).__reduce__()
date(2000, 1, 2).__reduce_ex__(4)
D(2000, 1, 2).__reduce__()
time(1, 2, 3, 4).__reduce__()
time(1, 2, 3, 4, est, fold=1).__reduce__()
time(1, 2, 3, 4, est, fold=1).__reduce_ex__(3)
time(1, 2, 3, 4, est, fold=1).__reduce_ex__(4)
time(1).__reduce_ex__('x')
time(1).__reduce_ex__()
n.__reduce__()
u.replace(fold=1).__reduce__()
u.replace(fold=1).__reduce_ex__(2)
u.replace(fold=1).__reduce_ex__(4)
n.__reduce_ex__('x')
S(2000, 1, 2).__reduce_ex__(4)
Zone().__reduce__()
Args(1, 2).__reduce__()
tzinfo().__reduce__()
[copy.copy(x) == x for x in (n, u, e, time(3, tzinfo=est), date(1, 2, 3), timedelta(5))]
copy.deepcopy(u).tzinfo is timezone.utc
copy.copy(D(1, 2, 3)).extra, copy.copy(S(1, 2, 3, fold=1)).fold
u.date(), u.time(), u.timetz(), second.time().fold, second.timetz().fold
n.year, n.month, n.day, n.hour, n.minute, n.second, n.microsecond, n.tzinfo, n.fold
setattr(n, 'year', 5)
setattr(n, 'foo', 5)
setattr(date, 'foo', 5)
setattr(time(1), 'hour', 3)
S(1, 2, 3).__dict__
datetime.fromtimestamp(0, timezone.utc)
datetime.fromtimestamp(0, tz=est)
datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(-1.5, timezone.utc), datetime.fromtimestamp(1e9 + 1e-7, timezone.utc)
datetime.fromtimestamp(0.0000005, timezone.utc), datetime.fromtimestamp(0.0000015, timezone.utc), datetime.fromtimestamp(-0.0000005, timezone.utc)
datetime.fromtimestamp(0.9999999, timezone.utc), datetime.fromtimestamp(1.9999995, timezone.utc)
datetime.fromtimestamp('x', timezone.utc)
datetime.fromtimestamp(None)
datetime.fromtimestamp()
datetime.fromtimestamp(0, 5)
datetime.fromtimestamp(float('nan'))
datetime.fromtimestamp(float('inf'))
datetime.fromtimestamp(1e300)
datetime.fromtimestamp(10**30)
datetime.fromtimestamp(10**15, timezone.utc)
datetime.fromtimestamp(-10**15, timezone.utc)
datetime.fromtimestamp(10**18, timezone.utc)
datetime.fromtimestamp(253402300799, timezone.utc)
datetime.fromtimestamp(253402300800, timezone.utc)
datetime.fromtimestamp(-62135596800, timezone.utc)
datetime.fromtimestamp(-62135596801, timezone.utc)
date.fromtimestamp(None)
date.fromtimestamp('x')
date.fromtimestamp(1e300)
date.fromtimestamp(10**15)
date.fromtimestamp(float('nan'))
date.fromtimestamp(10**20)
u.timestamp(), e.timestamp(), datetime(1, 1, 1, tzinfo=timezone.utc).timestamp(), datetime(9999, 12, 31, 23, 59, 59, 999999, timezone.utc).timestamp()
datetime(1970, 1, 1, 0, 0, 0, 1, timezone.utc).timestamp()
datetime.now(5)
datetime.now(1, 2)
datetime.now(timezone.utc).tzinfo
datetime.now(tz=est).tzinfo
datetime.now(foo=1)
datetime.now().tzinfo
date.today() == datetime.now().date()
date.today(5)
datetime.fromisocalendar(2020, 1, 1)
datetime.fromordinal(5)
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    if ' object at 0x' in result:
        result = result[:result.index(' object at 0x')] + '...'
    print(text, '->', result)
