"""Extract, format and print information about Python stack traces.

The text is CPython 3.13's.  The interpreter prints uncaught exceptions by itself with the same text; this
module serves programs that format tracebacks, and whoever subclasses StackSummary or TracebackException.

Carets need the syntax tree of the failing source segment (where is the operator, where does the subscript
begin?), so `ast` is imported when the first such line is formatted, and nothing heavy before that.
"""

import itertools
import linecache
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack',
           'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"

_RECURSIVE_CUTOFF = 3  # further identical entries are counted, not printed

# What _colorize offers, as far as tracebacks use it.
_RESET = '\x1b[0m'
_BOLD_RED = '\x1b[1;31m'
_RED = '\x1b[31m'
_MAGENTA = '\x1b[35m'
_BOLD_MAGENTA = '\x1b[1;35m'


# ---------------------------------------------------------------- formatting and printing lists of entries

def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or
    extract_stack() as a formatted stack trace to the given file."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing.

    Given a list of tuples or FrameSummary objects as returned by
    extract_tb() or extract_stack(), return a list of strings ready
    for printing.

    Each string in the resulting list corresponds to the item with the
    same index in the argument list.  Each string ends in a newline;
    the strings may contain internal newlines as well, for those items
    whose source text line is not None.
    """
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'.

    If 'limit' is omitted or None, all entries are printed.  If 'file'
    is omitted or None, the output goes to sys.stderr; otherwise
    'file' should be an open file or file-like object with a write()
    method.
    """
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """
    Return a StackSummary object representing a list of
    pre-processed entries from traceback.

    This is useful for alternate formatting of stack traces.  If
    'limit' is omitted or None, all entries are extracted.  A
    pre-processed stack trace entry is a FrameSummary object
    containing attributes filename, lineno, name, and line
    representing the information that is usually printed for a stack
    trace.  The line is a string with leading and trailing
    whitespace stripped; if the source is not available it is None.
    """
    return StackSummary._extract_from_extended_frame_gen(_walk_tb_with_full_positions(tb), limit=limit)


# ---------------------------------------------------------------- formatting and printing exceptions

def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, exc.__traceback__


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'.

    This differs from print_tb() in the following ways: (1) if
    traceback is not None, it prints a header "Traceback (most recent
    call last):"; (2) it prints the exception type and value after the
    stack trace; (3) if type is SyntaxError and value has the
    appropriate format, it prints the line where the syntax error
    occurred with a caret on the next line indicating the approximate
    position of the error.
    """
    colorize = kwargs.get("colorize", False)
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    te.print(file=file, chain=chain, colorize=colorize)


def _print_exception_bltin(exc, /):
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    return print_exception(exc, limit=1000, file=file, colorize=_can_colorize(file))


def _can_colorize(file):
    """Whether the interpreter colours what it prints on its own (PYTHON_COLORS, NO_COLOR, FORCE_COLOR, TERM)."""
    import os
    env = os.environ
    if not sys.flags.ignore_environment:
        choice = env.get("PYTHON_COLORS")
        if choice == "0":
            return False
        if choice == "1":
            return True
    if "NO_COLOR" in env:
        return False
    if "FORCE_COLOR" in env:
        return True
    if env.get("TERM") == "dumb":
        return False
    try:
        return os.isatty(file.fileno())
    except Exception:  # an object without a descriptor is no terminal
        return bool(getattr(file, "isatty", lambda: False)())


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information.

    The arguments have the same meaning as the corresponding arguments
    to print_exception().  The return value is a list of strings, each
    ending in a newline and some containing internal newlines.  When
    these lines are concatenated and printed, exactly the same text is
    printed as does print_exception().
    """
    colorize = kwargs.get("colorize", False)
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(te.format(chain=chain, colorize=colorize))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Format the exception part of a traceback.

    The return value is a list of strings, each ending in a newline.

    The list contains the exception's message, which is
    normally a single string; however, for :exc:`SyntaxError` exceptions, it
    contains several lines that (when printed) display detailed information
    about where the syntax error occurred. Following the message, the list
    contains the exception's ``__notes__``.

    When *show_group* is ``True``, and the exception is an instance of
    :exc:`BaseExceptionGroup`, the nested exceptions are included as
    well, recursively, with indentation relative to their nesting depth.
    """
    colorize = kwargs.get("colorize", False)
    if value is _sentinel:
        value = exc
    te = TracebackException(type(value), value, None, compact=True)
    return list(te.format_exception_only(show_group=show_group, colorize=colorize))


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """This is a shorthand for 'print_exception(sys.last_exc, limit=limit, file=file, chain=chain)'."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit=limit, file=file, chain=chain)


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _format_final_exc_line(etype, value, *, insert_final_newline=True, colorize=False):
    text = _safe_string(value, 'exception')
    end = "\n" if insert_final_newline else ""
    if colorize:
        etype = f"{_BOLD_MAGENTA}{etype}{_RESET}"
    if value is None or not text:
        return f"{etype}{end}"
    if colorize:
        text = f"{_MAGENTA}{text}{_RESET}"
    return f"{etype}: {text}{end}"


# ---------------------------------------------------------------- the current stack

def _caller(depth):
    """The frame of the caller's caller; `depth` is how many frames of this module lie between."""
    return sys._getframe(depth + 2)


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point.

    The optional 'f' argument can be used to specify an alternate
    stack frame at which to start. The optional 'limit' and 'file'
    arguments have the same meaning as for print_exception().
    """
    if f is None:
        f = _caller(0)
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    if f is None:
        f = _caller(0)
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame.

    The return value has the same format as for extract_tb().  The
    optional 'f' and 'limit' arguments have the same meaning as for
    print_stack().  Each item in the list is a FrameSummary,
    and the entries are in order from oldest to newest stack frame.
    """
    if f is None:
        f = _caller(0)
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # still running
        tb = tb.tb_next


# ---------------------------------------------------------------- entries

class FrameSummary:
    """Information about a single frame from a traceback.

    - :attr:`filename` The filename for the frame.
    - :attr:`lineno` The line within filename for the frame that was
      active when the frame was captured.
    - :attr:`name` The name of the function or method that was executing
      when the frame was captured.
    - :attr:`line` The text from the linecache module for the
      of code that was running when the frame was captured.
    - :attr:`locals` Either None if locals were not supplied, or a dict
      mapping the name to the repr() of the variable.
    """

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented',
                 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        """Construct a FrameSummary.

        :param lookup_line: If True, `linecache` is consulted for the source
            code line. Otherwise, the line will be looked up when first needed.
        :param locals: If supplied the frame locals, which will be captured as
            object representations.
        :param line: If provided, use this instead of looking up the line in
            the linecache.
        """
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {
            k: _safe_string(v, 'local', func=repr) for k, v in locals.items()
        } if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        """Read the lines lineno..end_lineno (once), and their dedented form."""
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = []
            for lineno in range(self.lineno, self.end_lineno + 1):
                # Trailing white space never shows
                lines.append(linecache.getline(self.filename, lineno).rstrip())
            self._lines = "\n".join(lines) + "\n"

    @property
    def _original_lines(self):
        # As in the file, white space included
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        # Keep the relative indentation
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            self._lines_dedented = _dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        self._set_lines()
        if self._lines is None:
            return None
        # Only the first line, stripped
        return self._lines.partition("\n")[0].strip()


def _dedent(text):
    """textwrap.dedent: remove the white space all non-blank lines begin with."""
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[i] = ''
            continue
        lead = line[:len(line) - len(body)]
        if margin is None:
            margin = lead
        elif not lead.startswith(margin):
            common = 0
            for a, b in zip(margin, lead):
                if a != b:
                    break
                common += 1
            margin = margin[:common]
    if margin:
        cut = len(margin)
        lines = [line[cut:] for line in lines]
    return '\n'.join(lines)


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame.

    This will follow f.f_back from the given frame. If no frame is given, the
    current stack is used. Usually used with StackSummary.extract.
    """
    if f is None:
        # this generator, the extraction that runs it, extract() itself: its caller is meant
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame.

    This will follow tb.tb_next (and thus is in the opposite order to
    walk_stack). Usually used with StackSummary.extract.
    """
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_with_full_positions(tb):
    # Yields frame and (lineno, end_lineno, col_offset, end_col_offset) in UTF-8 bytes
    while tb is not None:
        positions = _get_code_position(tb.tb_frame.f_code, tb.tb_lasti)
        # A code object without a line table (or python -X no_debug_ranges): the line is still known
        if positions[0] is None:
            yield tb.tb_frame, (tb.tb_lineno,) + positions[1:]
        else:
            yield tb.tb_frame, positions
        tb = tb.tb_next


def _get_code_position(code, instruction_index):
    if instruction_index < 0:
        return (None, None, None, None)
    return next(itertools.islice(code.co_positions(), instruction_index // 2, None), (None, None, None, None))


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from a traceback or stack object.

        :param frame_gen: A generator that yields (frame, lineno) tuples
            whose summaries are to be included in the stack.
        :param limit: None to include all frames or the number of frames to
            include.
        :param lookup_lines: If True, lookup lines for each frame immediately,
            otherwise lookup is deferred until the frame is rendered.
        :param capture_locals: If True, the local variables from each frame will
            be captured as object representations into the FrameSummary.
        """
        def extended_frame_gen():
            for f, lineno in frame_gen:
                yield f, (lineno, None, None, None)

        return klass._extract_from_extended_frame_gen(
            extended_frame_gen(), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                frame_gen = itertools.islice(frame_gen, limit)
            else:
                frame_gen = list(frame_gen)[limit:]

        result = klass()
        filenames = set()
        for f, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = f.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, f.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """
        Create a StackSummary object from a supplied list of
        FrameSummary objects or old-style list of tuples.
        """
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """Format the lines for a single FrameSummary.

        Returns a string representing one frame involved in the stack. This
        gets called for every frame to be printed in the stack summary.
        """
        colorize = kwargs.get("colorize", False)
        filename = frame_summary.filename
        if filename.startswith("<stdin>-"):
            filename = "<stdin>"
        if colorize:
            row = [f'  File {_MAGENTA}"{filename}"{_RESET}, line {_MAGENTA}{frame_summary.lineno}{_RESET}, '
                   f'in {_MAGENTA}{frame_summary.name}{_RESET}\n']
        else:
            row = [f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']

        dedented = frame_summary._dedented_lines
        if dedented and dedented.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                row.append(f'    {frame_summary.line}\n')
            else:
                for line in self._source_with_carets(frame_summary, dedented, colorize):
                    row.append(f'    {line}\n')

        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                row.append(f'    {name} = {value}\n')
        return ''.join(row)

    def _source_with_carets(self, summary, dedented, colorize):
        """The source lines of an entry whose columns are known, each followed by its caret line if it has one."""
        original = summary._original_lines.splitlines()
        wanted = summary.end_lineno - summary.lineno + 1
        # Offsets count UTF-8 bytes in the line as it stands in the file; make them characters, then shift them
        # by what dedenting took away.
        first, last = original[0], original[wanted - 1] if wanted <= len(original) else original[-1]
        start = _byte_offset_to_character_offset(first, summary.colno)
        end = _byte_offset_to_character_offset(last, summary.end_colno)
        lines = dedented.splitlines()[:wanted]
        shift = len(first) - len(lines[0])
        start = max(0, start - shift)
        end = max(0, end - shift)

        # The part the position covers, to be parsed for an operator, a subscript or a call
        segment = "\n".join(lines)
        segment = segment[start:len(segment) - (len(lines[-1]) - end)]
        anchors = None
        try:
            anchors = _extract_caret_anchors_from_line_segment(segment)
        except AssertionError:
            pass

        show_carets = self._should_show_carets(start, end, lines, anchors)
        # Carets stand under display columns: wide characters take two
        show_start = _display_width(lines[0], offset=start)
        show_end = _display_width(lines[-1], offset=end)

        shown = {0, len(lines) - 1}
        zone = None
        primary, secondary = '^', '^'
        if anchors:
            left_line, left = anchors.left_end_lineno, anchors.left_end_offset
            right_line, right = anchors.right_start_lineno, anchors.right_start_offset
            # The segment begins at `start` in its first line
            left = _display_width(lines[left_line], offset=left + (start if left_line == 0 else 0))
            right = _display_width(lines[right_line], offset=right + (start if right_line == 0 else 0))
            zone = ((left_line, left), (right_line, right))
            primary, secondary = anchors.primary_char, anchors.secondary_char
            for middle in (left_line, right_line):
                for near in (middle - 1, middle, middle + 1):
                    if 0 <= near < len(lines):
                        shown.add(near)

        def emit(number):
            line = lines[number]
            if not show_carets:
                output.append(line)
                return
            blank = len(line) - len(line.lstrip())
            width = show_end if number == len(lines) - 1 else _display_width(line)
            carets = []
            for column in range(width):
                if column < blank or (number == 0 and column < show_start):
                    carets.append(' ')
                elif zone is not None and zone[0] <= (number, column) < zone[1]:
                    carets.append(secondary)
                else:
                    carets.append(primary)
            if colorize:
                line, carets = _color_carets(line, carets)
            output.append(line)
            output.append(''.join(carets))

        output = []
        previous = None
        for number in sorted(shown):
            if previous is not None:
                between = number - previous - 1
                if between == 1:
                    emit(number - 1)
                elif between > 1:
                    output.append(f'...<{between} lines>...')
            emit(number)
            previous = number
        # Only blank lines were cut from the margin's measure: the block is indented as one
        return _dedent('\n'.join(output)).split('\n')

    def _should_show_carets(self, start_offset, end_offset, all_lines, anchors):
        # Carets under a whole statement say nothing, unless they point at a part of it; and neither do carets
        # under the whole call of `return f()` or `x = f()`.
        import ast
        try:
            tree = ast.parse('\n'.join(all_lines))
        except SyntaxError:
            tree = None
        if tree is not None:
            if not tree.body:
                return False
            statement = tree.body[0]
            call = None
            if isinstance(statement, ast.Return):
                if isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Name):
                    call = statement.value
            elif isinstance(statement, ast.Assign):
                if (isinstance(statement.value, ast.Call) and len(statement.targets) == 1
                        and isinstance(statement.targets[0], ast.Name)):
                    call = statement.value
            if (call is not None and call.lineno == 1 and call.end_lineno == len(all_lines)
                    and call.col_offset == start_offset and call.end_col_offset == end_offset):
                return False
        if anchors:
            return True
        return bool(all_lines[0][:start_offset].lstrip() or all_lines[-1][end_offset:].rstrip())

    def format(self, **kwargs):
        """Format the stack ready for printing.

        Returns a list of strings ready for printing.  Each string in the
        resulting list corresponds to a single frame from the stack.
        Each string ends in a newline; the strings may contain internal
        newlines as well, for those items with source text lines.

        For long sequences of the same frame and line, the first few
        repetitions are shown, followed by a summary line stating the exact
        number of further repetitions.
        """
        colorize = kwargs.get("colorize", False)
        result = []
        last = None
        count = 0

        def tell():
            if count > _RECURSIVE_CUTOFF:
                more = count - _RECURSIVE_CUTOFF
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for summary in self:
            text = self.format_frame_summary(summary, colorize=colorize)
            if text is None:
                continue
            place = (summary.filename, summary.lineno, summary.name)
            if last is None or last != place or last[1] is None:
                tell()
                last = place
                count = 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            result.append(text)
        tell()
        return result


def _color_carets(line, carets):
    """Colour the parts of a source line that carets stand under, and the carets.

    As in CPython 3.13 this pairs characters with carets, so it is off by one after each wide character.
    """
    colored_line = []
    colored_carets = []
    for key, group in itertools.groupby(itertools.zip_longest(line, carets, fillvalue=''), key=lambda pair: pair[1]):
        text = ''.join(ch for ch, _ in group)
        colored_line.append(_paint(key, text))
    for key, group in itertools.groupby(carets):
        colored_carets.append(_paint(key, ''.join(group)))
    return ''.join(colored_line), colored_carets


def _paint(mark, text):
    if mark == '^':
        return f'{_BOLD_RED}{text}{_RESET}'
    if mark == '~':
        return f'{_RED}{text}{_RESET}'
    return text


def _byte_offset_to_character_offset(str, offset):
    return len(str.encode('utf-8')[:offset].decode('utf-8', errors='replace'))


class _Anchors:
    """Where the pointed-at part of a segment begins and ends: lines count from 0, offsets are characters."""

    __slots__ = ('left_end_lineno', 'left_end_offset', 'right_start_lineno', 'right_start_offset',
                 'primary_char', 'secondary_char')

    def __init__(self, left_end_lineno, left_end_offset, right_start_lineno, right_start_offset,
                 primary_char='~', secondary_char='^'):
        self.left_end_lineno = left_end_lineno
        self.left_end_offset = left_end_offset
        self.right_start_lineno = right_start_lineno
        self.right_start_offset = right_start_offset
        self.primary_char = primary_char
        self.secondary_char = secondary_char


class _Cursor:
    """A place in the lines of a segment that can walk forward over what does not count."""

    def __init__(self, lines, lineno, offset):
        self.lines = lines
        self.lineno = lineno
        self.offset = offset
        self.settle()

    def settle(self):
        # At the end of a line, the next place is the beginning of the following one
        while self.offset >= len(self.lines[self.lineno]):
            if self.lineno + 1 >= len(self.lines):
                raise AssertionError("segment ended early")
            self.lineno += 1
            self.offset = 0

    def char(self):
        return self.lines[self.lineno][self.offset]

    def next_line(self):
        self.offset = len(self.lines[self.lineno])
        self.settle()

    def seek(self, wanted):
        """Walk to the first character that `wanted` accepts; comments and continued line ends are skipped."""
        while True:
            ch = self.char()
            if ch in '\\#':
                self.next_line()
            elif wanted(ch):
                return
            else:
                self.offset += 1
                self.settle()


def _extract_caret_anchors_from_line_segment(segment):
    """
    Given source code `segment` corresponding to a FrameSummary, determine:
        - for binary ops, the location of the binary op
        - for indexing and function calls, the location of the brackets.
    `segment` is expected to be a valid Python expression.
    """
    import ast
    try:
        # Without parentheses, parsing `segment` fails if it spans several lines
        tree = ast.parse(f"(\n{segment}\n)")
    except SyntaxError:
        return None
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return None

    lines = segment.splitlines()

    def chars(offset, lineno):
        return _byte_offset_to_character_offset(lines[lineno], offset)

    def after(node):
        # The tree is one line lower than the segment, and counts lines from 1
        lineno = node.end_lineno - 2
        return _Cursor(lines, lineno, chars(node.end_col_offset, lineno))

    expr = tree.body[0].value
    if isinstance(expr, ast.BinOp):
        # The operator is the first thing after the left operand, closing parentheses aside
        cursor = after(expr.left)
        cursor.seek(lambda ch: not ch.isspace() and ch != ')')
        line = lines[cursor.lineno]
        right = cursor.offset + 1
        # It may have a second character (**, //, <<, >>), in the same line and before the right operand
        right_line = expr.right.lineno - 2
        if (right < len(line)
                and (cursor.lineno < right_line or right < chars(expr.right.col_offset, right_line))
                and not line[right].isspace() and line[right] not in '\\#'):
            right += 1
        return _Anchors(cursor.lineno, cursor.offset, cursor.lineno, right)
    if isinstance(expr, ast.Subscript):
        left = after(expr.value)
        left.seek(lambda ch: ch == '[')
        right = after(expr.slice)
        right.seek(lambda ch: ch == ']')
        return _Anchors(left.lineno, left.offset, right.lineno, right.offset + 1)
    if isinstance(expr, ast.Call):
        left = after(expr.func)
        left.seek(lambda ch: ch == '(')
        last = expr.end_lineno - 2
        return _Anchors(left.lineno, left.offset, last, chars(expr.end_col_offset, last))
    return None


_WIDE_CHAR_SPECIFIERS = "WF"


def _char_width(ch):
    if ch < '\x7f':
        return 1
    try:
        from unicodedata import east_asian_width
    except ImportError:
        return 2 if _is_wide(ord(ch)) else 1
    return 2 if east_asian_width(ch) in _WIDE_CHAR_SPECIFIERS else 1


def _is_wide(cp):
    # Without unicodedata: the blocks whose characters East Asian terminals draw two columns wide
    return (0x1100 <= cp <= 0x115F or 0x231A <= cp <= 0x231B or 0x2E80 <= cp <= 0x303E or 0x3041 <= cp <= 0x33FF
            or 0x3400 <= cp <= 0x4DBF or 0x4E00 <= cp <= 0x9FFF or 0xA000 <= cp <= 0xA4CF or 0xA960 <= cp <= 0xA97C
            or 0xAC00 <= cp <= 0xD7A3 or 0xF900 <= cp <= 0xFAFF or 0xFE30 <= cp <= 0xFE6F or 0xFF01 <= cp <= 0xFF60
            or 0xFFE0 <= cp <= 0xFFE6 or 0x16FE0 <= cp <= 0x18CFF or 0x1B000 <= cp <= 0x1B2FB
            or 0x1F300 <= cp <= 0x1F320 or 0x1F32D <= cp <= 0x1F335 or 0x1F337 <= cp <= 0x1F37C
            or 0x1F37E <= cp <= 0x1F393 or 0x1F3A0 <= cp <= 0x1F3CA or 0x1F400 <= cp <= 0x1F43E
            or cp == 0x1F440 or 0x1F442 <= cp <= 0x1F4FC or 0x1F4FF <= cp <= 0x1F53D or 0x1F5FB <= cp <= 0x1F64F
            or 0x1F680 <= cp <= 0x1F6C5 or 0x1F900 <= cp <= 0x1F9FF or 0x20000 <= cp <= 0x3FFFD)


def _display_width(line, offset=None):
    """Calculate the extra amount of width space the given source
    code segment might take if it were to be displayed on a fixed
    width output device. Supports wide unicode characters and emojis."""
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    return sum(_char_width(ch) for ch in line[:offset])


# ---------------------------------------------------------------- exceptions

class _ExceptionPrintContext:
    """Indentation of the members of exception groups."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.exception_group_depth)

    def emit(self, text_gen, margin_char=None):
        if margin_char is None:
            margin_char = '|'
        prefix = self.indent()
        if self.exception_group_depth:
            prefix += margin_char + ' '
        for text in [text_gen] if isinstance(text_gen, str) else text_gen:
            if prefix:
                # As textwrap.indent with a predicate that is always true
                yield ''.join([prefix + line for line in text.splitlines(True)])
            else:
                yield text


class TracebackException:
    """An exception ready for rendering.

    The traceback module captures enough attributes from the original exception
    to this intermediary form to ensure that no references are held, while
    still being able to fully print or format it.

    max_group_width and max_group_depth control the formatting of exception
    groups. The depth refers to the nesting level of the group, and the width
    refers to the size of a single exception group's exceptions array. The
    formatted output is truncated when either limit is exceeded.

    Use `from_exception` to create TracebackException instances from exception
    objects, or the constructor to create TracebackException instances from
    individual components.

    - :attr:`__cause__` A TracebackException of the original *__cause__*.
    - :attr:`__context__` A TracebackException of the original *__context__*.
    - :attr:`exceptions` For exception groups - a list of TracebackException
      instances for the nested *exceptions*.  ``None`` for other exceptions.
    - :attr:`__suppress_context__` The *__suppress_context__* value from the
      original exception.
    - :attr:`stack` A `StackSummary` representing the traceback.
    - :attr:`exc_type` (deprecated) The class of the original traceback.
    - :attr:`exc_type_str` String display of exc_type
    - :attr:`filename` For syntax errors - the filename where the error
      occurred.
    - :attr:`lineno` For syntax errors - the linenumber where the error
      occurred.
    - :attr:`end_lineno` For syntax errors - the end linenumber where the error
      occurred. Can be `None` if not present.
    - :attr:`text` For syntax errors - the text where the error
      occurred.
    - :attr:`offset` For syntax errors - the offset into the text where the
      error occurred.
    - :attr:`end_offset` For syntax errors - the end offset into the text where
      the error occurred. Can be `None` if not present.
    - :attr:`msg` For syntax errors - the compiler error message.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        # Causes, contexts and group members are built by a work list, not by recursion: chains may be long.
        # `_seen` breaks cycles.
        is_recursive_call = _seen is not None
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))

        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback),
            limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None

        # As text now, so that the exception need not be kept alive
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(e, "__notes__", repr)}']

        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = None
            self.exc_type_module = None

        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        elif exc_type and issubclass(exc_type, ImportError) and getattr(exc_value, "name_from", None) is not None:
            wrong_name = getattr(exc_value, "name_from", None)
            suggestion = _compute_suggestion_error(exc_value, exc_traceback, wrong_name)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
        elif (exc_type and issubclass(exc_type, (NameError, AttributeError))
                and getattr(exc_value, "name", None) is not None):
            wrong_name = getattr(exc_value, "name", None)
            suggestion = _compute_suggestion_error(exc_value, exc_traceback, wrong_name)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
            if issubclass(exc_type, NameError):
                if wrong_name is not None and wrong_name in sys.stdlib_module_names:
                    if suggestion:
                        self._str += f" Or did you forget to import '{wrong_name}'?"
                    else:
                        self._str += f". Did you forget to import '{wrong_name}'?"
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        if is_recursive_call:
            return
        options = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                   'max_group_width': max_group_width, 'max_group_depth': max_group_depth}

        def related(exc):
            if exc is None or id(exc) in _seen:
                return None
            te = TracebackException(type(exc), exc, exc.__traceback__, _seen=_seen, **options)
            queue.append((te, exc))
            return te

        queue = [(self, exc_value)]
        while queue:
            te, exc = queue.pop()
            cause = related(exc.__cause__) if exc is not None else None
            context = None
            if exc is not None:
                # `compact` leaves out the contexts that will not be shown
                if not compact or (cause is None and not exc.__suppress_context__):
                    context = related(exc.__context__)
            members = None
            if exc is not None and isinstance(exc, BaseExceptionGroup):
                members = []
                for member in exc.exceptions:
                    member_te = TracebackException(
                        type(member), member, member.__traceback__, _seen=_seen, **options)
                    members.append(member_te)
                    queue.append((member_te, member))
            te.__cause__ = cause
            te.__context__ = context
            te.exceptions = members

    def _take_syntax_error(self, exc_value):
        self._is_syntax_error = True
        # Kept as text, as the constructor of SyntaxError may have been given anything
        self.filename = exc_value.filename
        lineno = exc_value.lineno
        self.lineno = str(lineno) if lineno is not None else None
        end_lineno = exc_value.end_lineno
        self.end_lineno = str(end_lineno) if end_lineno is not None else None
        self.text = exc_value.text
        self.offset = exc_value.offset
        self.end_offset = exc_value.end_offset
        self.msg = exc_value.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        name = self.exc_type_qualname
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return name
        if not isinstance(module, str):
            module = "<unknown>"
        return module + '.' + name

    def _load_lines(self):
        """Private API. force all lines in the stack to be loaded."""
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Format the exception part of the traceback.

        The return value is a generator of strings, each ending in a newline.

        Generator yields the exception message.
        For :exc:`SyntaxError` exceptions, it
        also yields (before the exception message)
        several lines that (when printed)
        display detailed information about where the syntax error occurred.
        Following the message, generator also yields
        all the exception's ``__notes__``.

        When *show_group* is ``True``, and the exception is an instance of
        :exc:`BaseExceptionGroup`, the nested exceptions are included as
        well, recursively, with indentation relative to their nesting depth.
        """
        colorize = kwargs.get("colorize", False)
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str, colorize=colorize)
            return

        stype = self.exc_type_str
        if self._is_syntax_error:
            for line in self._format_syntax_error(stype, colorize=colorize):
                yield indent + line
        elif _depth > 0:
            # Every line of a nested message is indented
            text = _format_final_exc_line(stype, self._str, insert_final_newline=False, colorize=colorize)
            for line in text.split('\n'):
                yield indent + line + '\n'
        else:
            yield _format_final_exc_line(stype, self._str, colorize=colorize)

        notes = self.__notes__
        if isinstance(notes, (list, tuple)) or _is_sequence(notes):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield indent + line + '\n'
        elif notes is not None:
            yield indent + f"{_safe_string(notes, '__notes__', func=repr)}\n"

        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1, colorize=colorize)

    def _format_syntax_error(self, stype, **kwargs):
        """Format SyntaxError exceptions (internal helper)."""
        # Show exactly where the problem was found
        colorize = kwargs.get("colorize", False)
        suffix = ''
        if self.lineno is not None:
            name = self.filename or "<string>"
            if colorize:
                yield f'  File {_MAGENTA}"{name}"{_RESET}, line {_MAGENTA}{self.lineno}{_RESET}\n'
            else:
                yield f'  File "{name}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'

        text = self.text
        if text is not None:
            # text  = "   foo\n"; the caret line keeps tabs so that it stands under the right character
            rtext = text.rstrip('\n')
            ltext = rtext.lstrip(' \n\f')
            spaces = len(rtext) - len(ltext)
            if self.offset is None:
                yield f'    {ltext}\n'
            else:
                offset = self.offset
                if self.lineno == self.end_lineno:
                    end_offset = self.end_offset if self.end_offset not in (None, 0) else offset
                else:
                    end_offset = len(rtext) + 1
                if self.text and offset > len(self.text):
                    offset = len(rtext) + 1
                if self.text and end_offset > len(self.text):
                    end_offset = len(rtext) + 1
                if offset >= end_offset or end_offset < 0:
                    end_offset = offset + 1
                # 1-based, and relative to the stripped text
                colno = offset - 1 - spaces
                end_colno = end_offset - 1 - spaces
                if colno >= 0:
                    space = ''.join([c if c.isspace() else ' ' for c in ltext[:colno]])
                    carets = '^' * (end_colno - colno)
                    if colorize:
                        ltext = (ltext[:colno] + _BOLD_RED + ltext[colno:end_colno] + _RESET + ltext[end_colno:])
                        carets = _BOLD_RED + carets + _RESET
                    yield f'    {ltext}\n'
                    yield f'    {space}{carets}\n'
                else:
                    yield f'    {ltext}\n'
        msg = self.msg or "<no detail available>"
        if colorize:
            yield f'{_BOLD_MAGENTA}{stype}{_RESET}: {_MAGENTA}{msg}{_RESET}{suffix}\n'
        else:
            yield f'{stype}: {msg}{suffix}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Format the exception.

        If chain is not *True*, *__cause__* and *__context__* will not be formatted.

        The return value is a generator of strings, each ending in a newline and
        some containing internal newlines. `print_exception` is a wrapper around
        this method which just prints the lines to a file.

        The message indicating which exception occurred is always the last
        string in the output.
        """
        colorize = kwargs.get("colorize", False)
        if _ctx is None:
            _ctx = _ExceptionPrintContext()

        # From this exception back to the first one; printed the other way round
        links = []
        exc = self
        while exc is not None:
            message = following = None
            if chain:
                if exc.__cause__ is not None:
                    message, following = _cause_message, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, following = _context_message, exc.__context__
            links.append((message, exc))
            exc = following

        for message, exc in reversed(links):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from _ctx.emit('Traceback (most recent call last):\n')
                    yield from _ctx.emit(exc.stack.format(colorize=colorize))
                yield from _ctx.emit(exc.format_exception_only(colorize=colorize))
            elif _ctx.exception_group_depth > self.max_group_depth:
                # Too deep: do not show the group
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._format_group(self.max_group_width, chain, _ctx, colorize)

    def _format_group(self, width, chain, ctx, colorize):
        is_toplevel = ctx.exception_group_depth == 0
        if is_toplevel:
            ctx.exception_group_depth += 1
        if self.stack:
            yield from ctx.emit('Exception Group Traceback (most recent call last):\n',
                                margin_char='+' if is_toplevel else None)
            yield from ctx.emit(self.stack.format(colorize=colorize))
        yield from ctx.emit(self.format_exception_only(colorize=colorize))

        total = len(self.exceptions)
        shown = total if total <= width else width + 1
        ctx.need_close = False
        for i in range(shown):
            if i == shown - 1:
                # The innermost last member draws the closing line
                ctx.need_close = True
            truncated = i >= width
            title = '...' if truncated else f'{i + 1}'
            corner = '+-' if i == 0 else '  '
            yield f'{ctx.indent()}{corner}+---------------- {title} ----------------\n'
            ctx.exception_group_depth += 1
            if truncated:
                remaining = total - width
                plural = 's' if remaining > 1 else ''
                yield from ctx.emit(f"and {remaining} more exception{plural}\n")
            else:
                # CPython 3.13 does not colour the members
                yield from self.exceptions[i].format(chain=chain, _ctx=ctx)
            if i == shown - 1 and ctx.need_close:
                yield f'{ctx.indent()}+------------------------------------\n'
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if is_toplevel:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        colorize = kwargs.get("colorize", False)
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain, colorize=colorize):
            print(line, file=file, end="")


def _is_sequence(value):
    if value is None or isinstance(value, (str, bytes)):
        return False
    from collections.abc import Sequence
    return isinstance(value, Sequence)


# ---------------------------------------------------------------- "Did you mean"

_MAX_CANDIDATE_ITEMS = 750
_MAX_STRING_SIZE = 40
_MOVE_COST = 2
_CASE_COST = 1


def _substitution_cost(ch_a, ch_b):
    if ch_a == ch_b:
        return 0
    if ch_a.lower() == ch_b.lower():
        return _CASE_COST
    return _MOVE_COST


def _candidates(exc_value, tb, wrong_name):
    """The names that could have been meant, or a finished suggestion as a str, or None."""
    if isinstance(exc_value, AttributeError):
        obj = exc_value.obj
        try:
            names = dir(obj)
        except TypeError:  # attributes that are not strings do not sort
            names = [n for n in {**type(obj).__dict__, **obj.__dict__} if isinstance(n, str)]
            names.sort()
        # Private names are offered only inside the object's own methods, or when one was asked for
        hide = wrong_name[:1] != '_'
        if hide and tb is not None:
            while tb.tb_next is not None:
                tb = tb.tb_next
            frame_locals = tb.tb_frame.f_locals
            if 'self' in frame_locals and frame_locals['self'] is obj:
                hide = False
        if hide:
            names = [n for n in names if n[:1] != '_']
        return names
    if isinstance(exc_value, ImportError):
        module = __import__(exc_value.name)
        try:
            names = dir(module)
        except TypeError:
            names = [n for n in module.__dict__ if isinstance(n, str)]
            names.sort()
        if wrong_name[:1] != '_':
            names = [n for n in names if n[:1] != '_']
        return names
    # NameError
    if tb is None:
        return None
    while tb.tb_next is not None:
        tb = tb.tb_next
    frame = tb.tb_frame
    names = [n for n in [*frame.f_locals, *frame.f_globals, *frame.f_builtins] if isinstance(n, str)]
    # Inside a method the instance may have what was asked for
    if 'self' in frame.f_locals:
        instance = frame.f_locals['self']
        try:
            has_wrong_name = hasattr(instance, wrong_name)
        except Exception:
            has_wrong_name = False
        if has_wrong_name:
            return f"self.{wrong_name}"
    return names


def _compute_suggestion_error(exc_value, tb, wrong_name):
    if wrong_name is None or not isinstance(wrong_name, str):
        return None
    try:
        names = _candidates(exc_value, tb, wrong_name)
    except Exception:
        # dir(), __dict__ and imports run user code; a failure there means no suggestion
        return None
    if names is None or isinstance(names, str):
        return names
    return _best_match(names, wrong_name)


def _best_match(names, wrong_name):
    if len(names) > _MAX_CANDIDATE_ITEMS or len(wrong_name) > _MAX_STRING_SIZE:
        return None
    best = None
    best_distance = None
    for name in names:
        if name == wrong_name:
            continue
        # No more than a third of the characters involved may have to change
        limit = (len(name) + len(wrong_name) + 3) * _MOVE_COST // 6
        if best_distance is not None:
            limit = min(limit, best_distance - 1)
        distance = _levenshtein_distance(wrong_name, name, limit)
        if distance > limit:
            continue
        if best is None or distance < best_distance:
            best = name
            best_distance = distance
    return best


def _levenshtein_distance(a, b, max_cost):
    """Edit distance of two names; anything above max_cost may be returned as max_cost + 1."""
    if a == b:
        return 0
    # What they share at either end does not count
    pre = 0
    while pre < len(a) and pre < len(b) and a[pre] == b[pre]:
        pre += 1
    a, b = a[pre:], b[pre:]
    post = 0
    while post < len(a) and post < len(b) and a[-1 - post] == b[-1 - post]:
        post += 1
    if post:
        a, b = a[:-post], b[:-post]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _MAX_STRING_SIZE or len(b) > _MAX_STRING_SIZE:
        return max_cost + 1
    if len(b) < len(a):
        a, b = b, a
    # Quick fail when a match is impossible
    if (len(b) - len(a)) * _MOVE_COST > max_cost:
        return max_cost + 1
    row = [_MOVE_COST * (i + 1) for i in range(len(a))]
    result = 0
    for j, ch in enumerate(b):
        diagonal = result = j * _MOVE_COST
        lowest = None
        for i, other in enumerate(a):
            substitute = diagonal + _substitution_cost(ch, other)
            diagonal = row[i]
            result = min(substitute, min(result, diagonal) + _MOVE_COST)
            row[i] = result
            if lowest is None or result < lowest:
                lowest = result
        if lowest > max_cost:
            return max_cost + 1
    return result
