"""strftime, strptime, format."""
import warnings
from datetime import *

warnings.simplefilter('ignore')
odd = timezone(timedelta(hours=-1, minutes=-2, seconds=-3, microseconds=-4), 'O%dd')
n = datetime(2005, 3, 7, 4, 5, 6, 78)
o = n.replace(tzinfo=odd)
for directive in 'aAbBcCdDeFfgGhHIjklmMnpPrRStTuUVwWxXyYzZ%':
    for value in (n, o, n.date(), o.timetz()):
        try:
            print(directive, type(value).__name__, repr(value.strftime('%' + directive)))
        except Exception as error:
            print(directive, type(value).__name__, f'{type(error).__name__}: {error}')


class D(date):
    def strftime(self, format):
        return 'own ' + format


class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def tzname(self, dt):
        return self.answer


zone = Zone()
zone.answer = 'Zürich'
five = Zone()
five.answer = 5
for text in '''
n.strftime('')
n.strftime('%')
n.strftime('%%')
n.strftime('%%f %%%f')
n.strftime('x%')
n.strftime('%:z'), o.strftime('%:z'), n.replace(tzinfo=timezone.utc).strftime('%:z %z %Z')
n.strftime('%:'), n.strftime('%:x')
n.strftime('é %Y')
n.strftime('\\ud800 %Y')
n.strftime('\\U0001f600 %Y')
n.strftime('%Y\\0%m')
n.strftime(5)
n.strftime()
n.strftime('%Y', 5)
n.strftime(format='%Y')
n.strftime(fmt='%Y')
n.strftime(None)
n.date().strftime('%f %z %Z|')
n.date().strftime('%H:%M:%S')
n.time().strftime('%Y-%m-%d %a %j')
n.strftime('%-d %_d %-m %05Y %^a %#Z')
date(5, 1, 2).strftime('%Y %G %C %F')
date(987, 1, 2).strftime('%Y %y %G %F')
format(n, '%H'), f'{n:%Y}', format(n, ''), f'{n}', f'{n.date():%d}', f'{n.time():%M}'
format(D(2000, 1, 2), '%d'), format(D(2000, 1, 2), '')
n.__format__(5)
n.__format__()
n.time().__format__(5)
n.date().__format__(5)
n.replace(tzinfo=zone).strftime('%Z %z')
n.replace(tzinfo=five).strftime('%Z')
datetime.strptime('2005-03-07', '%Y-%m-%d')
datetime.strptime('2005-03-07 04:05:06.078', '%Y-%m-%d %H:%M:%S.%f')
datetime.strptime('12:30 +0130', '%H:%M %z')
datetime.strptime('12:30 +01:30:15.5', '%H:%M %z')
datetime.strptime('12:30 Z', '%H:%M %z')
datetime.strptime('12:30 -0000', '%H:%M %z')
datetime.strptime('12:30 UTC', '%H:%M %Z')
datetime.strptime('12:30 UTC +0000', '%H:%M %Z %z')
datetime.strptime('12:30 FOO', '%H:%M %Z')
datetime.strptime('12:30 +01', '%H:%M %z')
datetime.strptime('12:30 +01:3015', '%H:%M %z')
datetime.strptime('12:30 +2500', '%H:%M %z')
datetime.strptime('12:30 +0160', '%H:%M %z')
datetime.strptime('monday 5 MARCH 2005', '%A %d %B %Y')
datetime.strptime('mon 5 mar 05 1 pm', '%a %d %b %y %I %p')
datetime.strptime('12 am', '%I %p'), datetime.strptime('12 pm', '%I %p')
datetime.strptime('69 68', '%y %d')
datetime.strptime('69', '%y'), datetime.strptime('68', '%y')
datetime.strptime('2005 100', '%Y %j')
datetime.strptime('2005 366', '%Y %j')
datetime.strptime('2005 10 1', '%Y %W %w'), datetime.strptime('2005 10 1', '%Y %U %w')
datetime.strptime('2005 00 0', '%Y %U %w')
datetime.strptime('2005 10 7', '%G %V %u')
datetime.strptime('2005 10', '%G %V')
datetime.strptime('2005 53 1', '%G %V %u')
datetime.strptime('2005 10 1', '%Y %V %u')
datetime.strptime('10 1', '%V %u')
datetime.strptime('2005 100', '%G %j')
datetime.strptime('2005', '%G')
datetime.strptime('Mon Mar  7 04:05:06 2005', '%c')
datetime.strptime('03/07/05', '%x'), datetime.strptime('04:05:06', '%X')
datetime.strptime('x2005', 'x%Y')
datetime.strptime('100%', '%j%%')
datetime.strptime('2005', '%Q')
datetime.strptime('2005', '%')
datetime.strptime('2005', 'x%Y%')
datetime.strptime('2005x', '%Y')
datetime.strptime('x', '%Y')
datetime.strptime('', '%Y')
datetime.strptime('', '')
datetime.strptime('2005-02-29', '%Y-%m-%d')
datetime.strptime('02-29', '%m-%d')
datetime.strptime('61', '%S')
datetime.strptime('60', '%S')
datetime.strptime('1', '%d'), datetime.strptime(' 1', '%d')
datetime.strptime('a.b(c) 2005', 'a.b(c) %Y')
datetime.strptime('2005   3', '%Y %m')
datetime.strptime('20053', '%Y %m')
datetime.strptime('2005\\n3', '%Y %m')
datetime.strptime('0000001', '%f'), datetime.strptime('1', '%f')
datetime.strptime('1')
datetime.strptime()
datetime.strptime(1, '%Y')
datetime.strptime('1', 2)
datetime.strptime(b'1', '%Y')
datetime.strptime('1', '%Y', 1)
datetime.strptime('２００５', '%Y')
date.strptime
datetime.strptime('12:34:56', '%T')
datetime.strptime('2005-03-07', '%F')
datetime.strptime('1 2005', '%e %Y')
datetime.strptime('0 2005', '%u %Y')
datetime.strptime('24', '%H')
datetime.strptime('13', '%m')
datetime.strptime('Foo', '%b')
datetime.strptime('2005-03-07T04:05:06Z', '%Y-%m-%dT%H:%M:%S%z')
'''.strip().splitlines():
    try:
        result = repr(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
