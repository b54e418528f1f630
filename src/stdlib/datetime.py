"""Concrete date/time and related types: all of it is native, in _datetime.

See https://docs.python.org/library/datetime.html for the semantics.
"""

from _datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
from _datetime import __doc__

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
