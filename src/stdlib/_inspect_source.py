"""The half of inspect that reads source text: files, blocks of code, comments, frames.

Blocks are found by a small scanner of indentation, strings and brackets, not by
a tokenizer; lines come from linecache.
"""

import builtins
import linecache
import sys
from inspect import (_tuple_type, indentsize, isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback,
                     unwrap)

# Its functions and classes say that they come from where users find them.
__name__ = 'inspect'

modulesbyfile = {}
_filesbymodname = {}


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(
        type(object).__name__))


def getmodulename(path):
    """Return the module name for a given file, or None."""
    import os
    name = os.path.basename(path)
    for suffix in ('.py', '.pyc'):
        if name.endswith(suffix) and len(name) > len(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source.
    Return None if no way can be identified to get the source.
    """
    import os
    filename = getfile(object)
    if filename.endswith('.pyc'):
        filename = filename[:-1]
    # A file, a module with a loader that knows its source, or linecache has it
    # (an entry made by hand, say for exec).
    if filename in linecache.cache:
        return filename
    if os.path.exists(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, '__loader__', None) is not None:
        return filename
    if getattr(getattr(module, '__spec__', None), 'loader', None) is not None:
        return filename
    return None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object.

    The idea is for each object to have a unique origin, so this routine
    normalizes the result as much as possible."""
    import os
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    # By file name: first what is known already.
    if _filename is not None and _filename in modulesbyfile:
        return sys.modules.get(modulesbyfile[_filename])
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    import os
    for name, module in sys.modules.copy().items():
        if ismodule(module) and getattr(module, '__file__', None):
            path = module.__file__
            if path == _filesbymodname.get(name):
                continue
            _filesbymodname[name] = path
            path = os.path.abspath(path)
            modulesbyfile[path] = modulesbyfile[os.path.realpath(path)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    main = sys.modules['__main__']
    if not hasattr(object, '__name__'):
        return None
    if hasattr(main, object.__name__) and getattr(main, object.__name__) is object:
        return main
    if hasattr(builtins, object.__name__) and getattr(builtins, object.__name__) is object:
        return builtins
    return None


### source text ###

class ClassFoundException(Exception):
    pass


def findsource(object):
    """Return the entire source file and starting line number for an object.

    The argument may be a module, class, method, function, traceback, frame,
    or code object.  The source code is returned as a list of all the lines
    in the file and the line number indexes a line in that list.  An OSError
    is raised if the source code cannot be retrieved."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        # What is called <string> and the like may still be known to linecache.
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            lineno = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available') from None
        if lineno >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lineno
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        if not hasattr(object, 'co_firstlineno'):
            raise OSError('could not find function definition')
        lineno = object.co_firstlineno - 1
        if lineno >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, max(lineno, 0)
    raise OSError('could not find code object')


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code.

    Returns None when source can't be found.
    """
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        # The comment block at the top of the file, behind a #! line.
        start = 0
        if lines and lines[0][:2] == '#!':
            start = 1
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        if start < len(lines) and lines[start][:1] == '#':
            comments = []
            end = start
            while end < len(lines) and lines[end][:1] == '#':
                comments.append(lines[end].expandtabs())
                end += 1
            return ''.join(comments)
        return None
    if lnum > 0:
        indent = indentsize(lines[lnum])
        comments = []
        end = lnum - 1
        while end >= 0 and lines[end].lstrip()[:1] == '#' and indentsize(lines[end]) == indent:
            comments.insert(0, lines[end].expandtabs().lstrip())
            end -= 1
        while comments and comments[0].strip() == '#':
            comments.pop(0)
        while comments and comments[-1].strip() == '#':
            comments.pop()
        return ''.join(comments) if comments else None
    return None


class EndOfBlock(Exception):
    pass


class BlockFinder:
    """Finds the end of the block of code that begins at the first line it is given."""

    def __init__(self):
        self.indent = 0
        self.islambda = False
        self.started = False
        self.last = 1

    def find(self, lines):
        """The number of lines of the block."""
        number = 0
        base = None
        body = None
        while number < len(lines):
            text = lines[number]
            stripped = text.strip()
            column = indentsize(text)
            if not stripped:
                number += 1
                continue
            if stripped[0] == '#':
                # A comment belongs to the body when it stands as far in.
                if body is not None and column >= body:
                    self.last = number + 1
                number += 1
                continue
            end, has_body = _logical_line(lines, number)
            if base is None:
                base = column
            if not self.started:
                self.last = end
                word = stripped.split(None, 1)[0]
                if stripped[0] == '@':
                    number = end
                    continue
                self.started = True
                if word == 'async' or word.split('(')[0] in ('def', 'class') or word in ('def', 'class'):
                    if has_body:
                        return self.last  # def f(): return 1
                else:
                    # A lambda, or any expression: its logical line.
                    self.islambda = True
                    return self.last
            elif column <= base:
                return self.last
            else:
                if body is None:
                    body = column
                self.last = end
            number = end
        return self.last


def _logical_line(lines, start):
    """Scans the logical line that begins at lines[start].

    Returns the index after its last line, and whether anything follows its last
    colon outside brackets (the body of a compound statement on the same line).
    """
    depth = 0
    quote = None
    number = start
    colon = False
    after_colon = False
    lambdas = 0
    while number < len(lines):
        text = lines[number]
        i = 0
        size = len(text)
        continued = False
        while i < size:
            c = text[i]
            if quote is not None:
                if c == '\\':
                    i += 2
                    continue
                if text.startswith(quote, i):
                    i += len(quote)
                    quote = None
                    continue
                i += 1
                continue
            if c == '#':
                break
            if c in '"\'':
                quote = c * 3 if text.startswith(c * 3, i) else c
                i += len(quote)
                if colon and depth == 0:
                    after_colon = True
                continue
            if c == '\\' and text[i + 1:].strip('\r\n') == '':
                continued = True
                break
            if c in '([{':
                depth += 1
                if colon and depth == 1:
                    after_colon = True
            elif c in ')]}':
                depth -= 1
            elif c == ':' and depth == 0 and not colon:
                if lambdas:
                    lambdas -= 1
                else:
                    colon = True
                    i += 1
                    continue
            elif depth == 0 and text.startswith('lambda', i) and not colon \
                    and not (i and (text[i - 1].isalnum() or text[i - 1] == '_')):
                lambdas += 1
                i += 6
                continue
            elif colon and depth == 0 and not c.isspace():
                after_colon = True
            i += 1
        number += 1
        if quote is not None and len(quote) == 1 and not continued:
            # A string in single quotes ends with its line, unless the newline was escaped.
            if not text.rstrip('\r\n').endswith('\\'):
                quote = None
        if depth <= 0 and quote is None and not continued:
            break
    return number, after_colon


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    return lines[:BlockFinder().find(lines)]


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object.

    The argument may be a module, class, method, function, traceback, frame,
    or code object.  The source code is returned as a list of the lines
    corresponding to the object and the line number indicates where in the
    original source file the first line of code was found.  An OSError is
    raised if the source code cannot be retrieved."""
    object = unwrap(object)
    lines, lnum = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    """Return the text of the source code for an object.

    The argument may be a module, class, method, function, traceback, frame,
    or code object.  The source code is returned as a single string.  An
    OSError is raised if the source code cannot be retrieved."""
    lines, lnum = getsourcelines(object)
    return ''.join(lines)


### frames ###

def getlineno(frame):
    """Get the line number from a frame object, allowing for optimization."""
    return frame.f_lineno


def _code_position(code, instruction_index):
    """Where in the source an instruction stands: (line, end line, column, end column), or Nones."""
    if instruction_index < 0:
        return None, None, None, None
    for number, position in enumerate(code.co_positions()):
        if number == instruction_index // 2:
            return position
    return None, None, None, None


def _positions_type():
    # dis.Positions, where dis can be had; a named tuple of the same shape where not.
    found = globals().get('_Positions')
    if found is None:
        try:
            from dis import Positions as found
        except ImportError:
            from collections import namedtuple
            found = namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'],
                               defaults=(None,) * 4, module='dis')
        globals()['_Positions'] = found
    return found


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object.

    A tuple of five things is returned: the filename, the line number of
    the current line, the function name, a list of lines of context from
    the source code, and the index of the current line within that list.
    The optional second argument specifies the number of lines of context
    to return, which are centered around the current line."""
    if istraceback(frame):
        lasti = frame.tb_lasti
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        if not isframe(frame):
            raise TypeError('{!r} is not a frame or traceback object'.format(frame))
        lasti = frame.f_lasti
        lineno = frame.f_lineno
    position = _code_position(frame.f_code, lasti)
    if position[0] is None:
        position = (lineno, *position[1:])
    lineno = position[0]
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return _tuple_type('Traceback')(filename, lineno, frame.f_code.co_name, lines, index,
                                    positions=_positions_type()(*position))


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames.

    Each record contains a frame object, filename, line number, function
    name, a list of lines of context, and index within the context."""
    records = []
    while frame:
        info = getframeinfo(frame, context)
        records.append(_tuple_type('FrameInfo')(frame, *info, positions=info.positions))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames.

    Each record contains a frame object, filename, line number, function
    name, a list of lines of context, and index within the context."""
    records = []
    while tb:
        info = getframeinfo(tb, context)
        records.append(_tuple_type('FrameInfo')(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return records


def stack(context=1):
    """Return a list of records for the stack above the caller's frame."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a list of records for the stack below the current exception."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)
