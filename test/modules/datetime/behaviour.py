import warnings; warnings.simplefilter("ignore")
import datetime as D, copy
from datetime import *
def e(f, *a, **k):
    try: r=f(*a, **k); print('->', repr(r))
    except Exception as x: print(type(x).__name__, x)
td=timedelta
for a in [dict(),dict(days=1),dict(seconds=-1),dict(hours=25,minutes=61),dict(weeks=1.5),dict(microseconds=0.5),dict(microseconds=1.5),dict(microseconds=2.5),dict(days=.1,seconds=.7),dict(milliseconds=1.0005),dict(days=-1.5),dict(seconds=1e-7),dict(days=999999999),dict(days=-1,microseconds=-1),dict(hours=1e-9,minutes=.3333333)]:
    t=td(**a); print(repr(t),t,t.total_seconds(),t.days,t.seconds,t.microseconds,bool(t),-t if t.days<9e8 else '',abs(t),hash(t)==hash(+t))
e(td,'a'); e(td,days=10**9); e(td,days=float('nan')); e(td,days=float('inf'));
a,b=td(1,2,3),td(hours=5); print(a+b,a-b,a*3,3*a,a*.5,a*1.1,a/2,a/2.5,a/b,a//b,a//7,a%b,divmod(a,b),a==b,a<b,a<=b,a>b,a>=b,a!=5,a==5); e(lambda:a/0); e(lambda:a//b*0); e(lambda:td.max+td(1)); print(td.min,td.max,td.resolution, copy.copy(a), copy.deepcopy(a))
for y,m,d in [(2024,2,29),(1,1,1),(9999,12,31),(2020,12,31),(2021,1,3),(2000,3,1),(1900,2,28),(2026,1,1)]:
    x=date(y,m,d); print(repr(x),x,x.toordinal(),date.fromordinal(x.toordinal())==x,x.weekday(),x.isoweekday(),x.isocalendar(),tuple(x.timetuple()),x.ctime(),x.isoformat(),x.strftime('%Y-%m-%d %j %A %a %B %b %U %W %w %y %% %G %V %u'),f'{x:%d.%m.}',f'{x}',hash(x)==hash(copy.copy(x)), tuple(x.isocalendar()), x.isocalendar().week)
e(date,2023,2,29); e(date,0,1,1); e(date,2020,13,1); e(date,2020,1,32); e(date,'a',1,1); e(date,2020.0,1,1); e(date.fromordinal,0); e(date.fromordinal,4000000); e(lambda: date.max+td(1)); e(lambda: date.min-td(1)); print(date(2020,1,1)==datetime(2020,1,1), date(2020,3,1)-date(2020,2,1), date(2020,1,31)+td(30), td(5)+date(2020,1,1), date(2020,1,1).replace(month=5), copy.replace(date(2020,1,1),day=9))
for s in ['2024-02-29','20240229','2024-W09-4','2024W094','2024-W09','2024W09','2024-2-29','2024-13-01','','abc','2024-02-30','2024/02/29','2020-W53-7','2021-W53-1','2024-W00-1','2024-W01-8','202402','2024-0229','202402-29','２０２４-01-01']: e(date.fromisoformat,s)
e(date.fromisoformat,5); e(date.fromisocalendar,2024,9,4); e(date.fromisocalendar,2024,54,1); e(date.fromisocalendar,2024,1,9); e(date.fromisocalendar,0,1,1); print(date.min,date.max,date.resolution)
T=time
for x in [T(),T(1,2),T(1,2,3),T(1,2,3,4),T(23,59,59,999999),T(1,tzinfo=UTC),T(1,2,3,4,timezone(td(hours=-5,minutes=-30))),T(1,fold=1)]:
    print(repr(x),x,x.isoformat(),[x.isoformat(ts) for ts in('hours','minutes','seconds','milliseconds','microseconds')],x.utcoffset(),x.tzname(),x.dst(),x.strftime('%H:%M:%S.%f %I %p %z %Z %:z|'),f'{x:%H}',hash(x)==hash(copy.copy(x)),x.replace(hour=5),x.replace(tzinfo=None),x.fold)
e(T,24); e(T,1,60); e(T,1,1,60); e(T,1,1,1,10**6); e(T,tzinfo=5); e(T,fold=2); e(T(1).isoformat,'bad'); print(T(1)<T(2),T(1)==T(1),T(1,tzinfo=UTC)==T(2,tzinfo=timezone(td(hours=1))),T(1)==T(1,tzinfo=UTC),T(1)==5); e(lambda:T(1)<T(1,tzinfo=UTC));
for s in ['01','01:02','0102','01:02:03','010203','01:02:03.4','01:02:03,456789123','T01:02','01:02Z','01:02+01','01:02+01:30','01:02-0130','01:02:03.000004+01:02:03.5','1','25','01:2','01:02:','01:02:03.','01:0203','0102:03','a','01:02+','01:02+1','','01+00:00','01:02 ','01:02:03.4z']: e(T.fromisoformat,s)
dt=datetime
tz=timezone(td(hours=5,minutes=30)); tzn=timezone(td(hours=-3),'BRT')
for x in [dt(2024,2,29),dt(2024,2,29,1,2,3,4),dt(2024,2,29,13,14,tzinfo=UTC),dt(1999,12,31,23,59,59,tzinfo=tz),dt(1,1,1),dt.max,dt(2024,1,1,tzinfo=tzn),dt(2024,1,1,fold=1)]:
    print(repr(x),x,x.isoformat(),x.isoformat(' ','minutes'),x.date(),x.time(),repr(x.timetz()),x.utcoffset(),x.tzname(),x.dst(),tuple(x.timetuple()),tuple(x.utctimetuple()) if x.year>1 else '',x.ctime(),x.strftime('%c|%x|%X|%Y%m%d %H%M%S %f %z %Z %p %I') if x.year>1000 else '',f'{x:%H:%M}',hash(x)==hash(copy.deepcopy(x)),x.weekday(),x.toordinal(),x.replace(hour=3,tzinfo=UTC),x.timestamp() if 1<x.year<9999 else '',x.isocalendar())
e(dt,2024,1,1,25); e(dt,2024,2,30); e(dt,2024,1,1,tzinfo=3); e(lambda:dt.max+td(1)); e(lambda:dt(2024,1,1)-dt(2024,1,1,tzinfo=UTC)); e(lambda:dt(2024,1,1)<dt(2024,1,1,tzinfo=UTC)); e(dt(2024,1,1).isoformat,'ab'); e(dt(2024,1,1).isoformat,'T','x')
print(dt(2024,1,1)==dt(2024,1,1,tzinfo=UTC), dt(2024,1,1,5,30,tzinfo=tz)==dt(2024,1,1,tzinfo=UTC), hash(dt(2024,1,1,5,30,tzinfo=tz))==hash(dt(2024,1,1,tzinfo=UTC)), dt(2024,1,1,tzinfo=tz)<dt(2024,1,1,tzinfo=UTC), dt(2024,3,1)-dt(2024,2,1,12), dt(2024,1,1,tzinfo=UTC)-dt(2024,1,1,tzinfo=tz), dt(2024,1,31)+td(days=1,hours=25), dt(2024,1,1)-td(microseconds=1), dt(2024,1,1,tzinfo=UTC).astimezone(tz), dt(2024,1,1,tzinfo=tz).astimezone(UTC), dt(2024,1,1)>=dt(2023,1,1), dt(2024,1,1)!=5)
print(dt.fromtimestamp(0,UTC),dt.fromtimestamp(1.5,UTC),dt.fromtimestamp(-1.25,tz),dt.fromtimestamp(1e9,UTC),dt.fromtimestamp(1700000000.123456,UTC),dt.fromtimestamp(1700000000.9999999,UTC),dt.fromtimestamp(0).timestamp(),dt(2024,7,1,12).timestamp()==dt(2024,7,1,12).astimezone().timestamp(), dt.combine(date(2024,1,1),T(5)), dt.combine(date(2024,1,1),T(5,tzinfo=UTC)), dt.combine(date(2024,1,1),T(5),tzinfo=UTC), abs((dt.now()-dt.today()).total_seconds())<5, dt.now(UTC).tzinfo, date.today()==dt.now().date(), dt.fromordinal(738000), date.fromtimestamp(86400*365)); e(dt.fromtimestamp,'a'); e(dt.combine,1,2); e(dt.now,5); e(dt.fromtimestamp,float('nan'))
for s in ['2024-02-29','2024-02-29T01','2024-02-29T01:02','2024-02-29 01:02:03','20240229T010203','2024-02-29T01:02:03.123456+05:30','2024-02-29T01:02:03Z','2024-W09-4T01','2024W094T01','2024W09T01','2024-02-29T','2024-02-29x01:02','2024-02-29T25','','abc','2024-02','2024-W09','2024-W09-01','20240229','2024-02-29T01:02:03.1','2024-02-29T01:02:03+00:00','2024-02-29T01:02:03-00:00:01','2024-02-29T01:02:03+24:00','2024W09','2024-02-29 01:02:03.1234567','2024-02-3001:02']: e(dt.fromisoformat,s)
e(dt.fromisoformat,5)
for s,f in [('2024-02-29','%Y-%m-%d'),('29/02/24 13:14:15','%d/%m/%y %H:%M:%S'),('Feb 29 2024 01:02PM','%b %d %Y %I:%M%p'),('Thursday, 29 February 2024','%A, %d %B %Y'),('2024 060','%Y %j'),('2024-02-29T01:02:03.456+0530','%Y-%m-%dT%H:%M:%S.%f%z'),('2024 +05:30','%Y %z'),('2024 Z','%Y %z'),('1 2 2024','%d %m %Y'),('2024 UTC','%Y %Z'),('2024 GMT +0000','%Y %Z %z'),('x','%Y'),('2024x','%Y'),('2024','%Y-%m'),('2024','%Q'),('2024','%'),('2024 09 4','%G %V %u'),('2024 9 Mon','%Y %U %a'),('2024 9 1','%Y %W %w'),('12','%H'),('12 AM','%I %p'),('12 PM','%I %p'),('11pm','%I%p'),('99','%y'),('68','%y'),('69','%y'),('  2024','%Y'),('2024  ','%Y '),('100%','%j%%'),('2024-2-3','%Y-%m-%d'),('20240203','%Y%m%d'),('111','%d%m'),('31','%d'),('0','%d'),('13','%m'),('24','%H'),('61','%S'),('60','%M'),('.5','.%f'),('Thu Feb 29 01:02:03 2024','%c'),('02/29/24','%x'),('01:02:03','%X'),('2024 53','%G %V'),('2024 9','%Y %V'),('MAY','%b'),('may','%B'),('May 5','%b%d'),('2024-02-30','%Y-%m-%d'),('2024 366','%Y %j'),('2023 366','%Y %j'),('a','b'),('A','a'),('2024\t01','%Y %m'),('+01:02:03.5','%z'),('+01:0203','%z'),('-0130','%z'),('29 Feb','%d %b'),('','')]: e(dt.strptime,s,f)
e(dt.strptime,5,'%Y'); e(dt.strptime,'2024',5)
for z in [UTC,tz,tzn,timezone.min,timezone.max,timezone(td(0),'Z'),timezone(td(seconds=1)),timezone(-td(microseconds=1))]: print(repr(z),z,z.utcoffset(None),z.tzname(None),z.dst(None),z==UTC,copy.copy(z)==z)
e(timezone,5); e(timezone,td(1)); e(timezone,td(hours=24)); e(timezone,td(0),5); print(timezone(td(0)) is UTC); e(UTC.utcoffset,5); e(UTC.fromutc,5); e(UTC.fromutc,dt(2024,1,1)); e(tzinfo().utcoffset,None); e(tzinfo().tzname,None); e(tzinfo().dst,None)
class Z(tzinfo):
    def utcoffset(s,d): return td(hours=2)
    def dst(s,d): return td(hours=1)
    def tzname(s,d): return 'ZZ'
z=Z(); x=dt(2024,1,1,12,tzinfo=z); print(x.utcoffset(),x.dst(),x.tzname(),x.astimezone(UTC),dt(2024,1,1,tzinfo=UTC).astimezone(z),x.strftime('%Z %z'),x.timetuple().tm_isdst)
class BZ(tzinfo):
    def utcoffset(s,d): return 5
e(dt(2024,1,1,tzinfo=BZ()).utcoffset); e(dt(2024,1,1,tzinfo=BZ()).dst)
class MyD(dt): pass
print(repr(MyD(2024,1,1)), type(MyD(2024,1,1)+td(1)).__name__, type(MyD.fromisoformat('2024-01-01')).__name__, MyD(2024,1,1)==dt(2024,1,1), D.__all__, MINYEAR, MAXYEAR, D.UTC is timezone.utc)
