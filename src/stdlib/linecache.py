"""Cache lines from Python source files.

Tracebacks, warnings and inspect ask for single lines of many files, so whole files are read once and kept.
An entry of `cache` is (size, mtime, lines, fullname); an entry of one element is a function that will
produce the text (a loader's get_source), not called before a line is wanted.

Only builtins are imported at the top: a program that never fails should not pay for os.
"""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# file name -> (size, mtime, lines, fullname), or (function,) while not loaded
cache = {}

# code object -> entry, for code that has no file (interactive input, -c)
_interactive_cache = {}


def clearcache():
    """Clear the cache entirely."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache; '' when it does not exist.

    Update the cache if it doesn't contain an entry for this file already.
    """
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache.

    Update the cache if it doesn't contain an entry for this file already.
    """
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _is_pseudo(filename):
    return not filename or (filename.startswith('<') and filename.endswith('>'))


def _code_key(code):
    return (code.co_name, code.co_filename, code.co_firstlineno, code.co_qualname)


def checkcache(filename=None):
    """Discard cache entries that are out of date.

    (This is not checked upon each call!)
    """
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, _lines, fullname = entry
        if mtime is None:
            continue  # came from a loader, or was registered: there is no file to compare with
        import os
        try:
            stat = os.stat(fullname)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def _split_source(data):
    lines = [line + '\n' for line in data.splitlines()]
    return lines


def updatecache(filename, module_globals=None):
    """Update a cache entry and return its list of lines.

    If something's wrong, discard the cache entry and return an empty list.
    """
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        cache.pop(filename, None)
    if _is_pseudo(filename):
        # -c and the inputs of an interactive session
        from _warnings import _registered_source
        text = _registered_source(filename)
        if text is None:
            return []
        lines = _split_source(text)
        cache[filename] = (len(text), None, lines, filename)
        return lines

    import os
    fullname = filename
    try:
        stat = os.stat(fullname)
    except (OSError, ValueError):
        # Not a file as named: ask the loader, then look along sys.path.
        if lazycache(filename, module_globals) or (entry is not None and len(entry) == 1):
            try:
                data = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if data is None:
                    # The loader knows the module but has no source.
                    return []
                lines = _split_source(data)
                cache[filename] = (len(data), None, lines, fullname)
                return lines
        if os.path.isabs(filename):
            return []
        import sys
        stat = None
        for dirname in sys.path:
            try:
                fullname = os.path.join(dirname, filename)
            except (TypeError, AttributeError):
                continue  # an entry that is not a string
            try:
                stat = os.stat(fullname)
                break
            except (OSError, ValueError):
                pass
        if stat is None:
            return []
    try:
        lines = _read_source(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = (stat.st_size, stat.st_mtime, lines, fullname)
    return lines


def _coding_cookie(line):
    """The encoding a `coding:` or `coding=` comment names, or None (PEP 263)."""
    text = line.decode('latin-1').lstrip(' \t\f')
    if not text.startswith('#'):
        return None
    start = 0
    while True:
        at = text.find('coding', start)
        if at < 0:
            return None
        start = at + 6
        rest = text[start:]
        if rest[:1] in (':', '='):
            rest = rest[1:].lstrip(' \t')
            end = 0
            while end < len(rest) and (rest[end].isalnum() or rest[end] in '-_.'):
                end += 1
            if end:
                return rest[:end]


def _read_source(path):
    """The lines of a source file, decoded as the compiler would: BOM, coding comment, UTF-8."""
    import io
    with io.open(path, 'rb') as stream:
        data = stream.read()
    encoding = 'utf-8'
    if data.startswith(b'\xef\xbb\xbf'):
        data = data[3:]
    else:
        first, _, rest = data.partition(b'\n')
        cookie = _coding_cookie(first)
        if cookie is None:
            blank = first.strip(b' \t\f\r')
            if not blank or blank.startswith(b'#'):
                cookie = _coding_cookie(rest.partition(b'\n')[0])
        if cookie is not None:
            encoding = cookie
    try:
        text = data.decode(encoding)
    except LookupError:
        raise SyntaxError(f'unknown encoding for {path!r}: {encoding}') from None
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    # Only newlines end a line of source; splitlines() would also cut at form feeds.
    lines = text.split('\n')
    last = lines.pop()
    lines = [line + '\n' for line in lines]
    if last:
        lines.append(last)
    return lines


def lazycache(filename, module_globals):
    """Seed the cache for filename with module_globals.

    The module loader will be asked for the source only when getlines is
    called, not immediately.  If there is an entry in the cache already, it is not altered.

    Returns True if a lazy load is registered in the cache, otherwise False.
    """
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    if _is_pseudo(filename):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None)
        if loader is None:
            loader = module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            def get_lines(name=name, *args, **kwargs):
                return get_source(name, *args, **kwargs)
            cache[filename] = (get_lines,)
            return True
    return False


def _register_code(code, string, name):
    """Remember the text of code that comes from no file, so that tracebacks can show it."""
    entry = (len(string), None, [line + '\n' for line in string.splitlines()], name)
    stack = [code]
    while stack:
        code = stack.pop()
        _interactive_cache[_code_key(code)] = entry
        for const in code.co_consts:
            if isinstance(const, type(code)):
                stack.append(const)


def _getlines_from_code(code):
    """The lines registered for a code object by _register_code, or []."""
    entry = _interactive_cache.get(_code_key(code))
    if entry is None or len(entry) == 1:
        return []
    return entry[2]


def _getline_from_code(filename, lineno):
    """A line of the most recently registered code of that pseudo file, or ''."""
    for key in reversed(list(_interactive_cache)):
        if key[1] == filename:
            lines = _interactive_cache[key][2]
            if 1 <= lineno <= len(lines):
                return lines[lineno - 1]
    return ''
