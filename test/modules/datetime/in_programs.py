import datetime as d, copy, dataclasses, enum, weakref, gc
from datetime import *
for f in (lambda: weakref.ref(date(1,1,1)), lambda: weakref.ref(timezone.utc), lambda: date(1,1,1).__dict__, lambda: copy.replace(date(2000,1,1), day=4), lambda: datetime.__subclasshook__, lambda: date.__call__, lambda: datetime(2000,1,1).__sizeof__() > 0,
  lambda: match(date(2000,1,2)), lambda: date.fromtimestamp(True), lambda: datetime.fromtimestamp(1e10, timezone.utc), lambda: timedelta(1).__class__, lambda: datetime.strptime('2020-01-01 10','%Y-%m-%d %H') - timedelta(hours=11),
  lambda: sorted([date(2020,1,2), date(2019,5,5)]), lambda: max(datetime(2020,1,1), datetime(2021,1,1)), lambda: {date(2020,1,1): 1}[date(2020,1,1)], lambda: date(2020,1,1) in {datetime(2020,1,1)}, lambda: list(map(str, [date(2020,1,1)])), lambda: '%s' % date(2020,1,1), lambda: f'{date(2020,1,1):%d/%m}',
  lambda: (datetime(2020,1,1)-datetime(2019,1,1)).days, lambda: datetime.now() > datetime(2020,1,1), lambda: isinstance(datetime.now(timezone.utc), date), lambda: type('X',(date,),{'__slots__':()})(2000,1,1), lambda: type('X',(datetime,),{'__init__':lambda s,*a: None})(2000,1,1), lambda: type('X',(timedelta,),{'__new__':lambda c,n: timedelta.__new__(c, days=n)})(5), lambda: type('Y',(tzinfo,),{'__slots__':('a',)})(), lambda: type('Z',(date,timedelta),{}), lambda: type('Z',(date,int),{}), lambda: date.__new__(datetime, 2000,1,1), lambda: object.__new__(date)):
    try: r=repr(f()); print(r[:r.index(' at 0x')] if ' at 0x' in r else r)
    except Exception as e: print(type(e).__name__, e)
def match(x):
    match x:
        case date(year=y, month=m): return y, m
class E(enum.Enum):
    A = date(2000,1,1)
print(E.A, E(date(2000,1,1)))
class DE(date, enum.Enum):
    B = 2000, 1, 2
print(DE.B, DE.B.year, DE(date(2000,1,2)))
@dataclasses.dataclass
class P:
    when: date = date(2000,1,1)
print(P())
class S(datetime): pass
s=S(2020,1,1,tzinfo=timezone.utc); s.x=5
print(s.__dict__, copy.copy(s).__dict__, copy.deepcopy(s), s.__reduce_ex__(4), (s+timedelta(1)).__dict__)
import inspect
print(inspect.signature(date.replace) if 0 else '', inspect.signature(datetime.now), inspect.signature(date.isoformat))
