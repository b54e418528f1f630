"""time.strptime and datetime.strptime: the fields that _strptime_scan finds, as a struct_time or a datetime."""

import time
from _strptime_scan import scan


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The struct_time of a text in the given format."""
    for index, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(value)}")
    import datetime
    fields = scan(data_string, format)
    year, month, day = fields['year'], fields['month'], fields['day']
    # 29 February without a year: 1900 is no leap year, so the day is found in 1904
    when = datetime.date(1904 if (year, month, day) == (1900, 2, 29) else year, month, day)
    first = datetime.date(when.year, 1, 1)
    zone = fields['zone']
    dst = -1
    if zone is not None:
        lower = zone.lower()
        if lower in ('utc', 'gmt') or lower == time.tzname[0].lower():
            dst = 0
        elif lower == time.tzname[1].lower():
            dst = 1
    return time.struct_time((year, month, day, fields['hour'], fields['minute'], fields['second'], when.weekday(),
                             when.toordinal() - first.toordinal() + 1, dst, zone, fields['gmtoff']))


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """An instance of the datetime class for a text in the given format."""
    from datetime import timedelta, timezone
    fields = scan(data_string, format)
    zone = None
    if fields['gmtoff'] is not None:
        delta = timedelta(seconds=fields['gmtoff'], microseconds=fields['gmtoff_us'])
        zone = timezone(delta, fields['zone']) if fields['zone'] else timezone(delta)
    values = [fields[name] for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond')]
    return cls(*values) if zone is None else cls(*values, zone)
