"""Reading dates by a format, for datetime.strptime, without regular expressions.

Every directive proposes, best first, where its text may end; scanning goes back to the next proposal when what follows
does not fit, as an expression with alternatives would.
"""

_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december')
_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')

# directive -> (most digits, least value, greatest value, whether a blank may stand for the first digit)
_NUMBERS = {
    'd': (2, 1, 31, True), 'H': (2, 0, 23, False), 'I': (2, 1, 12, False), 'j': (3, 1, 366, False),
    'm': (2, 1, 12, False), 'M': (2, 0, 59, False), 'S': (2, 0, 61, False), 'U': (2, 0, 53, False),
    'W': (2, 0, 53, False), 'V': (2, 0, 53, False), 'w': (1, 0, 6, False), 'u': (1, 1, 7, False),
}
_FIXED = {'Y': 4, 'G': 4, 'y': 2}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _is_digit(ch):
    return ch.isdecimal()


def _number_ends(text, at, most, low, high, blank):
    """(end, value) proposals, the longest first."""
    for width in range(most, 0, -1):
        part = text[at:at + width]
        if len(part) < width:
            continue
        digits = part[1:] if blank and width == 2 and part[0] == ' ' else part
        if digits and all(map(_is_digit, digits)) and low <= int(digits) <= high:
            yield at + width, int(digits)


def _name_ends(text, at, names):
    lower = text.lower()
    for index in sorted(range(len(names)), key=lambda i: -len(names[i])):
        if names[index] and lower.startswith(names[index], at):
            yield at + len(names[index]), index


def _offset_ends(text, at):
    """Z, or +HH[:]MM[[:]SS[.ffffff]]"""
    if text.startswith('Z', at):
        yield at + 1, (0, 0)
        return
    if text[at:at + 1] not in ('+', '-') or not text[at:at + 1]:
        return
    sign = -1 if text[at] == '-' else 1

    def pair(start):
        part = text[start:start + 2]
        return int(part) if len(part) == 2 and all(map(_is_digit, part)) else None

    hours = pair(at + 1)
    if hours is None:
        return
    pos = at + 3
    colon = text.startswith(':', pos)
    minutes = pair(pos + colon)
    if minutes is None or minutes > 59:
        return
    pos += colon + 2
    short = (pos, (sign * (hours * 3600 + minutes * 60), 0))
    more = text.startswith(':', pos)
    seconds = pair(pos + more)
    if seconds is not None and seconds <= 61:
        if more != colon:
            raise ValueError(f"Inconsistent use of : in {text[at:pos + more + 2]}")
        pos += more + 2
        us = 0
        if text.startswith('.', pos):
            end = pos + 1
            while end < len(text) and end < pos + 7 and _is_digit(text[end]):
                end += 1
            if end > pos + 1:
                us = int(text[pos + 1:end].ljust(6, '0'))
                pos = end
        yield pos, (sign * (hours * 3600 + minutes * 60 + seconds), sign * us)
    yield short


def _zone_names():
    import time
    names = ['utc', 'gmt']
    for name in time.tzname:
        if name and name.lower() not in names:
            names.append(name.lower())
    return names


def _proposals(directive, text, at):
    if directive in _NUMBERS:
        return _number_ends(text, at, *_NUMBERS[directive])
    if directive in _FIXED:
        width = _FIXED[directive]
        part = text[at:at + width]
        return [(at + width, int(part))] if len(part) == width and all(map(_is_digit, part)) else []
    if directive == 'f':
        result = []
        for width in range(6, 0, -1):
            part = text[at:at + width]
            if len(part) == width and all(map(_is_digit, part)):
                result.append((at + width, int(part.ljust(6, '0'))))
        return result
    if directive == 'B':
        return _name_ends(text, at, _MONTHS)
    if directive == 'b':
        return _name_ends(text, at, [name[:3] for name in _MONTHS])
    if directive == 'A':
        return _name_ends(text, at, _DAYS)
    if directive == 'a':
        return _name_ends(text, at, [name[:3] for name in _DAYS])
    if directive == 'p':
        return _name_ends(text, at, ('am', 'pm'))
    if directive == 'z':
        return _offset_ends(text, at)
    if directive == 'Z':
        return _name_ends(text, at, _zone_names())
    return None


def _compile(format):
    """A list of (kind, value): 'space', 'literal' with the character, 'directive' with its letter."""
    parts = []
    at = 0
    while at < len(format):
        ch = format[at]
        at += 1
        if ch.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            parts.append(('space', None))
        elif ch != '%':
            parts.append(('literal', ch.lower()))
        elif at >= len(format):
            raise ValueError(f"stray %% in format '{format}'".replace('%%', '%'))
        else:
            letter = format[at]
            at += 1
            if letter == '%':
                parts.append(('literal', '%'))
            elif letter in _COMPOSED:
                parts.extend(_compile(_COMPOSED[letter]))
            elif letter in _NUMBERS or letter in _FIXED or letter in 'fBbAapzZ':
                parts.append(('directive', letter))
            else:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    return parts


def _match(parts, index, text, at, found):
    """Where the whole format ends in the text, or -1; the values are left in `found`."""
    while index < len(parts):
        kind, value = parts[index]
        if kind == 'literal':
            if text[at:at + 1].lower() != value:
                return -1
            at += 1
        elif kind == 'space':
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            if end == at:
                return -1
            # what follows may want the blanks, as " 5" for a day does
            for stop in range(end, at, -1):
                result = _match(parts, index + 1, text, stop, found)
                if result >= 0:
                    return result
            return -1
        else:
            for end, number in _proposals(value, text, at):
                result = _match(parts, index + 1, text, end, found)
                if result >= 0:
                    found.setdefault(value, number)
                    if value == 'Z':
                        found.setdefault('Z text', text[at:end])
                    return result
            return -1
        index += 1
    return at


def scan(text, format):
    """The fields of a date: year, month, day, hour, minute, second, microsecond, gmtoff, gmtoff_us, zone."""
    parts = _compile(format)
    letters = [value for kind, value in parts if kind == 'directive']
    if 'd' in letters and not ('Y' in letters or 'y' in letters or 'G' in letters):
        import warnings
        warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning, stacklevel=3)
    found = {}
    end = _match(parts, 0, text, 0, found)
    if end < 0:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    for letter in letters:
        if letters.count(letter) > 1:
            raise ValueError(f"redefinition of group name {letter!r} in format {format!r}")
    return _fields(found)


def _fields(found):
    import datetime
    year = found.get('Y')
    if 'y' in found:
        year = found['y'] + (2000 if found['y'] <= 68 else 1900)
    month = found.get('m')
    if 'B' in found:
        month = found['B'] + 1
    if 'b' in found:
        month = found['b'] + 1
    day = found.get('d')
    hour = found.get('H', 0)
    if 'I' in found:
        hour = found['I'] % 12 + (12 if found.get('p') == 1 else 0)
    weekday = found.get('A', found.get('a'))
    if 'w' in found:
        weekday = (found['w'] - 1) % 7
    if 'u' in found:
        weekday = found['u'] - 1
    julian = found.get('j')

    if 'G' in found:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if 'V' not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif 'V' in found:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")

    leap_day_without_year = year is None and month == 2 and day == 29
    if year is None:
        # 29 February needs a leap year to be a date at all
        year = 1904 if leap_day_without_year else 1900

    if julian is None and weekday is not None:
        if 'U' in found or 'W' in found:
            sunday_first = 'U' in found
            week = found['U'] if sunday_first else found['W']
            first = datetime.date(year, 1, 1).weekday()
            target = weekday
            if sunday_first:
                first = (first + 1) % 7
                target = (weekday + 1) % 7
            week_0_length = (7 - first) % 7
            if week == 0:
                julian = 1 + target - first
            else:
                julian = 1 + week_0_length + 7 * (week - 1) + target
        elif 'G' in found:
            when = datetime.date.fromisocalendar(found['G'], found['V'], weekday + 1)
            year, month, day = when.year, when.month, when.day
    if julian is not None and month is None and day is None:
        when = datetime.date.fromordinal(datetime.date(year, 1, 1).toordinal() + julian - 1)
        year, month, day = when.year, when.month, when.day
    elif julian is not None and 'j' not in found:
        pass  # month and day were given: the week is checked by nobody
    if leap_day_without_year:
        # datetime refuses it, since the year asked for was 1900
        year = 1900

    gmtoff, gmtoff_us = found.get('z', (None, 0))
    return {
        'year': year, 'month': 1 if month is None else month, 'day': 1 if day is None else day,
        'hour': hour, 'minute': found.get('M', 0), 'second': found.get('S', 0),
        'microsecond': found.get('f', 0), 'gmtoff': gmtoff, 'gmtoff_us': gmtoff_us, 'zone': found.get('Z text'),
    }
