"""Common operations on Posix pathnames.

Instead of importing this module directly, import os and refer to
this module as os.path.  The "os.path" name is an alias for this
module on Posix systems.

Works on str, bytes and os.PathLike.  The file system is asked through `posix` (names used: fspath, stat, lstat,
getcwd, getcwdb, readlink, environ); the rest is text.
"""

import posix

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir",
           "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile",
           "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

_fspath = posix.fspath
normpath = posix._path_normpath
splitroot = posix._path_splitroot_ex

_S_IFMT, _S_IFDIR, _S_IFREG, _S_IFLNK = 0o170000, 0o040000, 0o100000, 0o120000


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def _check_arg_types(funcname, *args):
    """Say which argument has the wrong type, or that str and bytes were mixed."""
    hasstr = hasbytes = False
    for s in args:
        if isinstance(s, str):
            hasstr = True
        elif isinstance(s, bytes):
            hasbytes = True
        else:
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, '
                            f'not {s.__class__.__name__!r}') from None
    if hasstr and hasbytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


# ---------------------------------------------------------------- text

def normcase(s):
    """Normalize case of pathname.  Has no effect under Posix"""
    return _fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    s = _fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed.
    If any component is an absolute path, all previous path components
    will be discarded.  An empty last part will result in a path that
    ends with a separator."""
    a = _fspath(a)
    sep = _get_sep(a)
    path = a
    try:
        for b in p:
            b = _fspath(b)
            if b.startswith(sep) or not path:
                path = b
            elif path.endswith(sep):
                path += b
            else:
                path += sep + b
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """Split a pathname.  Returns tuple "(head, tail)" where "tail" is
    everything after the final slash.  Either part may be empty."""
    p = _fspath(p)
    sep = _get_sep(p)
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def splitext(p):
    """Split the extension from a pathname.

    Extension is everything from the last dot to the end, ignoring
    leading dots.  Returns "(root, ext)"; ext may be empty."""
    p = _fspath(p)
    sep, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    dot_at = p.rfind(dot)
    first = p.rfind(sep) + 1
    if dot_at > first:
        # leading dots belong to the name
        while first < dot_at:
            if p[first:first + 1] != dot:
                return p[:dot_at], p[dot_at:]
            first += 1
    return p, p[:0]


def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always
    empty."""
    p = _fspath(p)
    return p[:0], p


def basename(p):
    """Returns the final component of a pathname"""
    p = _fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def commonprefix(m):
    "Given a list of pathnames, returns the longest common leading component"
    if not m:
        return ''
    # lists of lists of components are taken as well
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    lowest = min(m)
    highest = max(m)
    for i, c in enumerate(lowest):
        if c != highest[i]:
            return lowest[:i]
    return lowest


def abspath(path):
    """Return an absolute path."""
    path = _fspath(path)
    if isinstance(path, bytes):
        if not path.startswith(b'/'):
            path = join(posix.getcwdb(), path)
    elif not path.startswith('/'):
        path = join(posix.getcwd(), path)
    return normpath(path)


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        dot, sep, dotdot = b'.', b'/', b'..'
    else:
        dot, sep, dotdot = '.', '/', '..'
    start = dot if start is None else _fspath(start)
    try:
        start_list = [part for part in abspath(start).split(sep) if part]
        path_list = [part for part in abspath(path).split(sep) if part]
        same = 0
        for ours, theirs in zip(start_list, path_list):
            if ours != theirs:
                break
            same += 1
        rel_list = [dotdot] * (len(start_list) - same) + path_list[same:]
        if not rel_list:
            return dot
        return sep.join(rel_list)
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if isinstance(paths[0], bytes):
        sep, dot = b'/', b'.'
    else:
        sep, dot = '/', '.'
    try:
        split_paths = [path.split(sep) for path in paths]
        absolute = {path[:1] == sep for path in paths}
        if len(absolute) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        isabs, = absolute
        split_paths = [[part for part in parts if part and part != dot] for parts in split_paths]
        lowest, highest = min(split_paths), max(split_paths)
        common = lowest
        for i, part in enumerate(lowest):
            if part != highest[i]:
                common = lowest[:i]
                break
        return (sep if isabs else sep[:0]) + sep.join(common)
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise


def _environ_get(name):
    """The value of an environment variable, or None, without making os.environ."""
    import os
    return os.environ.get(name)


def expanduser(path):
    """Expand ~ and ~user constructions.  If user or $HOME is unknown,
    do nothing."""
    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    tilde, sep = (b'~', b'/') if is_bytes else ('~', '/')
    if not path.startswith(tilde):
        return path
    i = path.find(sep, 1)
    if i < 0:
        i = len(path)
    if i == 1:
        home = _environ_get('HOME')
        if home is None:
            try:
                import pwd
            except ImportError:
                return path  # there is no user database
            try:
                home = pwd.getpwuid(posix.getuid()).pw_dir
            except KeyError:
                return path
    else:
        try:
            import pwd
        except ImportError:
            return path
        name = path[1:i]
        if is_bytes:
            name = name.decode('ascii', 'surrogateescape')
        try:
            home = pwd.getpwnam(name).pw_dir
        except KeyError:
            return path  # no such user
    if home is None:
        return path
    if is_bytes:
        import os
        home = os.fsencode(home)
    home = home.rstrip(sep)
    return (home + path[i:]) or sep


def _is_name(ch):
    return ch == '_' or ('0' <= ch <= '9') or ('a' <= ch <= 'z') or ('A' <= ch <= 'Z')


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables
    are left unchanged."""
    path = _fspath(path)
    if isinstance(path, bytes):
        if b'$' not in path:
            return path
        import os
        return os.fsencode(expandvars(os.fsdecode(path)))
    if '$' not in path:
        return path
    result = []
    at = 0
    while True:
        dollar = path.find('$', at)
        if dollar < 0:
            break
        end = dollar + 1
        name = None
        if path.startswith('{', end):
            close = path.find('}', end)
            if close >= 0:
                name = path[end + 1:close]
                end = close + 1
        else:
            while end < len(path) and _is_name(path[end]):
                end += 1
            if end > dollar + 1:
                name = path[dollar + 1:end]
        value = _environ_get(name) if name is not None else None
        if value is None:
            # left as it stands
            if name is None:
                end = dollar + 1
            value = path[dollar:end]
        result.append(path[at:dollar])
        result.append(value)
        at = end
    result.append(path[at:])
    return ''.join(result)


# ---------------------------------------------------------------- asking the file system

def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links"""
    try:
        posix.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links"""
    try:
        posix.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Test whether a path is a regular file"""
    try:
        st = posix.stat(path)
    except (OSError, ValueError):
        return False
    return st.st_mode & _S_IFMT == _S_IFREG


def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    try:
        st = posix.stat(s)
    except (OSError, ValueError):
        return False
    return st.st_mode & _S_IFMT == _S_IFDIR


def islink(path):
    """Test whether a path is a symbolic link"""
    try:
        st = posix.lstat(path)
    except (OSError, ValueError, AttributeError):
        return False
    return st.st_mode & _S_IFMT == _S_IFLNK


def isjunction(path):
    """Test whether a path is a junction
    Junctions are not supported on the current platform"""
    _fspath(path)
    return False


def isdevdrive(path):
    """Determines whether the specified path is on a Windows Dev Drive.
    Dev Drives are not supported on the current platform"""
    _fspath(path)
    return False


def ismount(path):
    """Test whether a path is a mount point"""
    try:
        s1 = posix.lstat(path)
    except (OSError, ValueError):
        return False
    if s1.st_mode & _S_IFMT == _S_IFLNK:
        return False  # a symlink is never a mount point
    path = _fspath(path)
    parent = realpath(join(path, b'..' if isinstance(path, bytes) else '..'))
    try:
        s2 = posix.lstat(parent)
    except OSError:
        try:
            s2 = posix.lstat(abspath(join(path, b'..' if isinstance(path, bytes) else '..')))
        except OSError:
            return False
    # another device, or the root, which is its own parent
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory

    This is determined by the device number and i-node number and
    raises an exception if an os.stat() call on either pathname fails.
    """
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def realpath(filename, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any
symbolic links encountered in the path."""
    filename = _fspath(filename)
    if isinstance(filename, bytes):
        sep, curdir, pardir, getcwd = b'/', b'.', b'..', posix.getcwdb
    else:
        sep, curdir, pardir, getcwd = '/', '.', '..', posix.getcwd
    path = sep if filename.startswith(sep) else getcwd()
    # What is still to be looked at, next one last.  A link pushes its target's parts, and below them a mark
    # (None, and the link's path) that its resolution is complete.
    rest = filename.split(sep)[::-1]
    seen = {}  # link -> what it leads to; None while it is being resolved
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path
            continue
        if not name or name == curdir:
            continue
        if name == pardir:
            path = path[:path.rindex(sep)] or sep
            continue
        newpath = path + name if path == sep else path + sep + name
        try:
            st = posix.lstat(newpath)
        except OSError:
            if strict:
                raise
            path = newpath
            continue
        if st.st_mode & _S_IFMT != _S_IFLNK:
            path = newpath
            continue
        if newpath in seen:
            target = seen[newpath]
            if target is not None:
                path = target
                continue
            # a loop: raise what the system says, or leave the link as it is
            if strict:
                posix.stat(newpath)
            path = newpath
            continue
        try:
            target = posix.readlink(newpath)
        except OSError:
            if strict:
                raise
            path = newpath
            continue
        seen[newpath] = None
        rest.append(newpath)
        rest.append(None)
        if target.startswith(sep):
            path = sep
        rest.extend(target.split(sep)[::-1])
    return path
