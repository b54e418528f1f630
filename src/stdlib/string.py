"""A collection of string constants, and the classes Template and Formatter.

Public module variables:

whitespace -- a string containing all ASCII whitespace
ascii_lowercase -- a string containing all ASCII lowercase letters
ascii_uppercase -- a string containing all ASCII uppercase letters
ascii_letters -- a string containing all ASCII letters
digits -- a string containing all ASCII decimal digits
hexdigits -- a string containing all ASCII hexadecimal digits
octdigits -- a string containing all ASCII octal digits
punctuation -- a string containing all ASCII punctuation characters
printable -- a string containing all ASCII characters considered printable
"""

# Template finds its placeholders by scanning as long as a class does not bring a regular expression of its own
# (`pattern`, `idpattern`, `braceidpattern`, `flags`); those are given to `re`.

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string

    Split the argument into words using split, capitalize each
    word using capitalize, and join the capitalized words using
    join.  If the optional second argument sep is absent or None,
    runs of whitespace characters are replaced by a single space
    and leading and trailing whitespace are removed, otherwise
    sep is used to split and join the words.
    """
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


# ---------------------------------------------------------------- Template

_sentinel_dict = {}
_IDENT_START = frozenset(ascii_letters + '_')


class _Match:
    """A placeholder found by scanning; as much of a match object as Template needs."""

    __slots__ = ('string', '_start', '_end', 'groups')

    def __init__(self, string, start, end, **groups):
        self.string = string
        self._start = start
        self._end = end
        self.groups = groups

    def group(self, name=0):
        if name == 0:
            return self.string[self._start:self._end]
        return self.groups.get(name)

    def start(self, name=0):
        return self._start + 1 if name == 'invalid' else self._start

    def end(self):
        return self._end


def _identifier(text, at):
    """The end of the identifier that begins at `at`; `at` itself if there is none."""
    end = at
    if at < len(text) and text[at] in _IDENT_START:
        end += 1
        while end < len(text) and (text[end] in _IDENT_START or text[end] in digits):
            end += 1
    return end


def _find_placeholders(template, delimiter):
    """Yield a _Match for every delimiter of a template with the standard pattern."""
    at = template.find(delimiter)
    while at >= 0:
        after = at + len(delimiter)
        if template.startswith(delimiter, after):
            match = _Match(template, at, after + len(delimiter), escaped=delimiter)
        else:
            end = _identifier(template, after)
            if end > after:
                match = _Match(template, at, end, named=template[after:end])
            else:
                match = _Match(template, at, after, invalid='')
                if template.startswith('{', after):
                    end = _identifier(template, after + 1)
                    if end > after + 1 and template.startswith('}', end):
                        match = _Match(template, at, end + 1, braced=template[after + 1:end])
        yield match
        at = template.find(delimiter, match.end())


class _LazyPattern:
    """`Template.pattern` until it is asked for: compiling it needs `re`."""

    def __get__(self, instance, owner=None):
        return _compile_pattern(owner if owner is not None else type(instance))


def _compile_pattern(cls):
    try:
        import re
    except ImportError:
        raise NotImplementedError(
            f"{cls.__name__}.pattern is a regular expression and module 're' is missing") from None
    pattern = cls.__dict__.get('pattern')
    if pattern is None or isinstance(pattern, _LazyPattern):
        delim = re.escape(cls.delimiter)
        ident = cls.idpattern
        braced = cls.braceidpattern or ident
        pattern = fr"""
            {delim}(?:
              (?P<escaped>{delim})  |   # Escape sequence of two delimiters
              (?P<named>{ident})       |   # delimiter and a Python identifier
              {{(?P<braced>{braced})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
    flags = cls.flags if cls.flags is not None else re.IGNORECASE
    cls.pattern = re.compile(pattern, flags | re.VERBOSE)
    return cls.pattern


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    # r'[a-z]' matches to non-ASCII letters when used with IGNORECASE, but
    # without the ASCII flag.  We can't add re.ASCII to flags because of
    # backward compatibility.  So we use the ?a local flag and [a-z] pattern.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None  # default: re.IGNORECASE
    pattern = _LazyPattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            _compile_pattern(cls)
        else:
            # a pattern of a base class is not inherited, but what it is built from is
            cls.pattern = _LazyPattern()

    @classmethod
    def _is_standard(cls):
        """Whether the scanner can do what the class's pattern would."""
        return (isinstance(cls.__dict__.get('pattern'), _LazyPattern) and cls.idpattern == Template.idpattern
                and cls.braceidpattern is None and cls.flags is None)

    def __init__(self, template):
        self.template = template

    def _matches(self):
        cls = type(self)
        if cls._is_standard() and 'pattern' not in self.__dict__:
            return _find_placeholders(self.template, cls.delimiter)
        return self.pattern.finditer(self.template)

    # Search for $$, $identifier, ${identifier}, and any bare $'s

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))

    def _build(self, convert):
        """The template with every placeholder replaced by what convert(match) returns."""
        parts = []
        at = 0
        for mo in self._matches():
            parts.append(self.template[at:mo.start()])
            parts.append(convert(mo))
            at = mo.end()
        parts.append(self.template[at:])
        return ''.join(parts)

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        if mapping is _sentinel_dict:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def convert(mo):
            # most common case first
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                return str(mapping[named])
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self._build(convert)

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        if mapping is _sentinel_dict:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                return mo.group()
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self._build(convert)

    def is_valid(self):
        for mo in self._matches():
            if mo.group('invalid') is not None:
                return False
            if mo.group('named') is None and mo.group('braced') is None and mo.group('escaped') is None:
                # all the groups are None: the pattern is missing one
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return True

    def get_identifiers(self):
        ids = []
        for mo in self._matches():
            named = mo.group('named') or mo.group('braced')
            if named is not None and named not in ids:
                # add a named group only the first time it appears
                ids.append(named)
            elif named is None and mo.group('invalid') is None and mo.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return ids


# ---------------------------------------------------------------- Formatter

class Formatter:
    """What str.format() does, open to being overridden (PEP 3101)."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            # {} counts by itself; mixing it with {0} is an error.  auto_arg_index is False once numbers were given.
            # (Only a bare {} does: 3.13 looks for an argument called '' in {.attribute}.)
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                # no automatic numbering from here
                auto_arg_index = False

            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            # the format specification may contain fields of its own
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        # do any conversion on the resulting object
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """An iterable of (literal_text, field_name, format_spec, conversion).

        literal_text can be zero length; field_name can be None, in which case there's no object to format and
        output: literal_text is just copied; if field_name is not None, it is looked up, formatted with format_spec
        and conversion and then used.
        """
        from _string import formatter_parser
        return formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """Given a field_name, find the object it references.

        field_name:   the field being looked up, e.g. "0.name" or "lookup[3]"
        args, kwargs: as passed to vformat

        Returns the object and the key that was used for get_value().
        """
        from _string import formatter_field_name_split
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        # the rest: attributes and items
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
