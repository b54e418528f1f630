"""isoformat and fromisoformat in all forms."""
from datetime import *

texts = '''
|2020-01-02|20200102|2020-W01-2|2020W012|2020-W01|2020W01|2020-W53-7|2021-W53-1|2020-01|202001|2020|2020-1-2|2020-13-01
|2020-00-01|2020-02-30|0000-01-01|9999-12-31|10000-01-01|2020/01/02|2020-0102|202001-02|2020-W012|2020W01-2|2020-W00-1|2020-W01-0
|2020-W01-8|2020-W01-9|a020-01-02|2020-01-0a|２０２０-01-02|2020-01-0２|2020-01-02 |-2020-01-02|+020-01-02|2020-001|2020001|2020-w01-1
|0001-W01-1|9999-W52-7|9999-W53-1|0000-W52-1
|12|12:34|12:34:56|1234|123456|12:34:56.7|12:34:56.78|12:34:56.789|12:34:56.789012|12:34:56.7890123|12:34:56.7890129|123456.789|12:34:56,789
|12:34:56.|12.5|12:34.5|1:02|12:3|12:34:5|123|12345|1|24:00|24:00:00|24:00:00.000000|24:00:01|25:00|12:60|12:34:60|T12|T1234|T12:34:56|t12:34|TT12
|12:34Z|12:34z|12Z|1234Z|12:34:56Z|12:34+00:00|12:34-00:00|12:34+01|12:34+0130|12:34+01:30|12:34+01:30:15|12:34+013015
|12:34+01:30:15.123456|12:34+01:30:15.123|12:34+1|12:34+1:30|12:34+01:3|12:34+24:00|12:34-24:00|12:34+23:59:59.999999|12:34+25:00|12:34+01:60|12:34Z+01:00
|12:34+|12:34-|12:34ZZ|12:34 +01:00|12:34+01:30Z|12:34:56.123456+05:45|12:34:56.123456-05:45|12:34:56+0000|1234:56|12:3456|12:34-0530|123456-0530
|12:34:56.12345a|12:34:56.1234567a|12:34:5a|１2:34|12:34:56;789|12-34|12:34:56:78|12:34:56.789:00|+12:34|12:34+--:30|12:34+01-30|12:34:56.123+0a:00
|2020-01-02T12|2020-01-02T12:34|2020-01-02 12:34:56|2020-01-02x12:34:56.789|2020-01-02T123456|20200102T123456|20200102 12:34|2020010212:34
|20200102T12|202001021234|2020-01-0212:34|2020-W01-2T12:34|2020-W01T12:34|2020W01T12:34|2020W012T12:34|2020W0121234|2020-W01-21234|2020-W01-2-12:34
|2020-01-02T12:34+01:00|2020-01-02T12:34Z|2020-01-02T12:34:56.123456Z|2020-01-02T24:00|2020-12-31T24:00|2020-01-31T24:00:00|2020-01-02T24:00:00.000000
|2020-01-02T24:01|9999-12-31T24:00|2020-01-02T25:00|2020-01-02T|2020-01-02T1|2020-01-02TZ|2020-01-02Z|2020-01-02+01:00|2020-01-02T12:34+24:00
|2020-01-02T12:34-01|20200102T1234Z|20200102T123456,5+0130|2020-01-02\ud80012:34|2020-01-02é12:34|2020-01-02\U0001f60012:34|2020-01-0\U0001f600T12:34
|2020-02-30T12:34|2020-13-01T00:00|2020-01-01T00:60|2020-01-01T00:00:00+00:60|2020-W01-1T00|2020W01-1T00|2020-1-1T00|\0|2020-01-02\x0012:34|2020-01-02T12:34\0
|202-01-02T00|2020-01-02T12:34:56.123456789+01:00|2020-01-02T12:34:56-00:00:00|2020-01-02T12:34:56-00:00:01|2020-01-02T12:34:56+00:00:00.000001
'''.replace('\n', '').split('|')
for text in texts:
    for cls in (date, time, datetime):
        try:
            result = repr(cls.fromisoformat(text))
        except Exception as error:
            result = f'{type(error).__name__}: {error}'
        print(ascii(text), cls.__name__, '->', ascii(result))


class Text(str):
    pass


class Date(date):
    pass


class Stamp(datetime):
    pass


zone = timezone(timedelta(hours=-5, minutes=-30))
odd = timezone(timedelta(hours=1, minutes=2, seconds=3, microseconds=4))
for text in '''
date.fromisoformat(5)
date.fromisoformat(None)
date.fromisoformat(b'2020-01-02')
time.fromisoformat(5)
datetime.fromisoformat(5)
datetime.fromisoformat()
datetime.fromisoformat('a', 'b')
date.fromisoformat(Text('2020-01-02'))
datetime.fromisoformat(Text('2020-01-02T03'))
Date.fromisoformat('2020-01-02')
Stamp.fromisoformat('2020-01-02')
Stamp.fromisoformat('2020-01-02T10:00Z')
date(5, 1, 2).isoformat()
str(date(5, 1, 2))
date(5, 1, 2).isoformat(1)
time(1, 2, 3).isoformat()
time(1, 2, 3, 4).isoformat()
time(1, 2, 3, 4, zone).isoformat()
time(1, 2, 3, 4, odd).isoformat()
time(1, 2, 3, 4).isoformat('hours')
time(1, 2, 3, 4).isoformat('minutes')
time(1, 2, 3, 4).isoformat('seconds')
time(1, 2, 3, 4999).isoformat('milliseconds')
time(1, 2, 3).isoformat('microseconds')
time(1, 2, 3).isoformat('auto')
time(1, 2, 3).isoformat(timespec='auto')
time(1, 2, 3).isoformat('foo')
time(1, 2, 3).isoformat('')
time(1, 2, 3).isoformat('Hours')
time(1, 2, 3).isoformat(5)
time(1, 2, 3).isoformat(None)
time(1, 2, 3).isoformat('auto', 1)
time(1, 2, 3).isoformat(foo=1)
time(1, 2, 3).isoformat('ho\\0urs')
datetime(1, 2, 3).isoformat()
datetime(1, 2, 3, 4, 5, 6, 7).isoformat()
datetime(1, 2, 3, 4, 5, 6, 7, zone).isoformat()
datetime(1, 2, 3, 4, 5, 6, 7, odd).isoformat(' ')
datetime(1, 2, 3).isoformat('x', 'minutes')
datetime(1, 2, 3).isoformat(sep='é', timespec='hours')
datetime(1, 2, 3).isoformat('\\U0001f600')
datetime(1, 2, 3).isoformat('xx')
datetime(1, 2, 3).isoformat('')
datetime(1, 2, 3).isoformat(5)
datetime(1, 2, 3).isoformat(None)
datetime(1, 2, 3).isoformat(b'x')
datetime(1, 2, 3).isoformat('x', 'nope')
datetime(1, 2, 3).isoformat('x', 5)
datetime(1, 2, 3).isoformat(foo=5)
datetime(1, 2, 3).isoformat('x', 'auto', 5)
str(datetime(1, 2, 3, 4, 5))
str(time(1, 2, tzinfo=odd))
date(2020, 12, 31).isocalendar()
date(2021, 1, 1).isocalendar()
date(1, 1, 1).isocalendar()
date(9999, 12, 31).isocalendar()
datetime(2020, 5, 17, 4).isocalendar()
tuple(date(2020, 12, 31).isocalendar())
date(2020, 12, 31).isocalendar().week
date(2020, 12, 31).isocalendar()[1:]
date(2020, 12, 31).isocalendar() == (2020, 53, 4)
hash(date(2020, 12, 31).isocalendar()) == hash((2020, 53, 4))
date(2020, 12, 31).isocalendar().__reduce__()
type(date(2020, 12, 31).isocalendar())
type(date(2020, 12, 31).isocalendar())(1, 2, 3)
type(date(2020, 12, 31).isocalendar())(1, 2)
type(date(2020, 12, 31).isocalendar())(1, 2, weekday=5)
[date(2020, 12, x).weekday() for x in range(1, 9)]
[date(2020, 12, x).isoweekday() for x in range(1, 9)]
date(2020, 12, 31).toordinal(), date.min.toordinal(), date.max.toordinal()
date(2020, 12, 31).ctime()
datetime(20, 1, 3, 4, 5, 6).ctime()
date(2020, 12, 31).timetuple()
datetime(2020, 12, 31, 1, 2, 3, 4).timetuple()
datetime(2020, 12, 31, 1, 2, 3, 4, zone).timetuple()
datetime(2020, 12, 31, 23, 2, 3, 4, zone).utctimetuple()
datetime(2020, 12, 31, 23, 2, 3, 4).utctimetuple()
datetime(1, 1, 1, 0, tzinfo=timezone(timedelta(hours=5))).utctimetuple()
datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-5))).utctimetuple()
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
for text in ('2020-01-02T03:04:05', '2020-13-02T03:04:05', '2020-01-02T24:04:05', '2020-01-02 03:04:05.678901', '2020-01-02T03:04:05,678901', '2020-01-0xT03:04:05',
             '2020-01-02T03:04:0x.678901', '2020-W1-02T03:04:05', '2020-01-02x03:04:05', '2020-01-02T03:04:05.67890x', '0000-01-02T03:04:05', '2020-01-02T03:04+05:00'):
    try:
        result = repr(datetime.fromisoformat(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
