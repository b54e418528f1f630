"""JSON token scanner.

make_scanner(context) gives a function scan_once(string, index) -> (value, end) that raises StopIteration(index) where
no value begins.  `_json` may bring a native one.
"""

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ['make_scanner']

_DIGITS = frozenset('0123456789')


def _number_end(string, start):
    """Where the number at `start` ends, and whether it has a fraction or an exponent; (0, False) if there is none."""
    size = len(string)
    at = start
    if at < size and string[at] == '-':
        at += 1
    if at >= size or string[at] not in _DIGITS:
        return 0, False
    if string[at] == '0':
        at += 1  # no digits after a leading zero
    else:
        while at < size and string[at] in _DIGITS:
            at += 1
    is_float = False
    if at + 1 < size and string[at] == '.' and string[at + 1] in _DIGITS:
        is_float = True
        at += 2
        while at < size and string[at] in _DIGITS:
            at += 1
    if at < size and string[at] in 'eE':
        power = at + 1
        if power < size and string[power] in '+-':
            power += 1
        if power < size and string[power] in _DIGITS:
            is_float = True
            at = power + 1
            while at < size and string[at] in _DIGITS:
                at += 1
    return at, is_float


def py_make_scanner(context):
    parse_object = context.parse_object
    parse_array = context.parse_array
    parse_string = context.parse_string
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def _scan_once(string, idx):
        try:
            ch = string[idx]
        except IndexError:
            raise StopIteration(idx) from None

        if ch == '"':
            return parse_string(string, idx + 1, strict)
        if ch == '{':
            return parse_object((string, idx + 1), strict, _scan_once, object_hook, object_pairs_hook, memo)
        if ch == '[':
            return parse_array((string, idx + 1), _scan_once)
        if ch == 'n' and string.startswith('null', idx):
            return None, idx + 4
        if ch == 't' and string.startswith('true', idx):
            return True, idx + 4
        if ch == 'f' and string.startswith('false', idx):
            return False, idx + 5

        end, is_float = _number_end(string, idx)
        if end:
            text = string[idx:end]
            return (parse_float(text) if is_float else parse_int(text)), end
        if ch == 'N' and string.startswith('NaN', idx):
            return parse_constant('NaN'), idx + 3
        if ch == 'I' and string.startswith('Infinity', idx):
            return parse_constant('Infinity'), idx + 8
        if ch == '-' and string.startswith('-Infinity', idx):
            return parse_constant('-Infinity'), idx + 9
        raise StopIteration(idx)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner
