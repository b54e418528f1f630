r"""OS routines for NT or Posix depending on what system we're on.

This exports:
  - all functions from the native module `posix`, e.g. unlink, stat, etc.
  - os.path is posixpath
  - os.name is 'posix'
  - os.curdir is a string representing the current directory (always '.')
  - os.pardir is a string representing the parent directory (always '..')
  - os.sep is the pathname separator ('/')
  - os.extsep is the extension separator (always '.')
  - os.altsep is the alternate pathname separator (None)
  - os.pathsep is the component separator used in $PATH etc
  - os.linesep is the line separator in text files ('\n')
  - os.defpath is the default search path for executables
  - os.devnull is the file path of the null device ('/dev/null', etc.)

Programs that import and use 'os' stand a better chance of being
portable between different platforms.
"""

# `posix` offers what the host grants; a function the host does not have is absent here as well, as on a platform
# without it.  Needed for this file and posixpath: fspath, stat, lstat, fstat, getcwd, getcwdb, mkdir, rmdir, remove,
# unlink, rename, replace, scandir, listdir, readlink, environ (dict of bytes), putenv, unsetenv, open, close, read,
# write, isatty, urandom, getpid, cpu_count, get_terminal_size, strerror, _exit, stat_result, terminal_size, DirEntry,
# the O_*, EX_*, SEEK_*, *_OK constants; and execv, execve, fork, waitpid, kill where processes are granted.

import sys
import abc

import posix
import posixpath as path
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep",
           "environ", "environb", "supports_bytes_environ", "getenv", "getenvb", "makedirs", "removedirs", "renames",
           "walk", "fwalk", "PathLike", "fspath", "error"]

name = 'posix'
linesep = '\n'
error = OSError
supports_bytes_environ = True

# Other seek constants come from posix; these three are everywhere
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

sys.modules['os.path'] = path


def _take_native():
    own = globals()
    for each in dir(posix):
        # the dict of bytes that posix calls environ is the inside of ours
        if each.startswith('__') or each in ('environ', 'error'):
            continue
        value = getattr(posix, each)
        if each.startswith('_') and each != '_exit':
            continue
        own[each] = value
        if each not in __all__:
            __all__.append(each)


_take_native()


def __getattr__(attr):
    if attr in ('environ', 'environb', '_Environ'):
        # made when first asked for
        import _environ
        own = globals()
        own['environ'], own['environb'] = _environ.make()
        own['_Environ'] = _environ._Environ
        return own[attr]
    raise AttributeError(f"module {__name__!r} has no attribute {attr!r}", name=attr, obj=sys.modules[__name__])


def __dir__():
    return sorted({*globals(), 'environ', 'environb'})


def _environ_now():
    own = globals()
    return own['environ'] if 'environ' in own else __getattr__('environ')


# ---------------------------------------------------------------- which functions take which arguments

def _names(*wanted):
    return {globals()[each] for each in wanted if each in globals()}


# As on Linux.  A host without descriptors refuses them with NotImplementedError when they are given.
supports_dir_fd = _names('access', 'chmod', 'chown', 'stat', 'utime', 'link', 'mkdir', 'mkfifo', 'mknod', 'open',
                         'readlink', 'rename', 'symlink', 'unlink', 'rmdir')
supports_effective_ids = _names('access')
supports_fd = _names('chdir', 'chmod', 'chown', 'listdir', 'scandir', 'stat', 'statvfs', 'truncate', 'utime', 'pathconf')
supports_follow_symlinks = _names('access', 'chown', 'stat', 'utime', 'link')


# ---------------------------------------------------------------- directories

def makedirs(name, mode=0o777, exist_ok=False):
    """makedirs(name [, mode=0o777][, exist_ok=False])

    Super-mkdir; create a leaf directory and all intermediate ones.  Works like
    mkdir, except that any intermediate path segment (not just the rightmost)
    will be created if it does not exist. If the target directory already
    exists, raise an OSError if exist_ok is False. Otherwise no exception is
    raised.  This is recursive.

    """
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # somebody else made it meanwhile
        cdir = b'.' if isinstance(tail, bytes) else '.'
        if tail == cdir:  # xxx/newdir/. exists if xxx/newdir exists
            return
    try:
        posix.mkdir(name, mode)
    except OSError:
        # Cannot rely on checking for EEXIST: the system may prefer another complaint
        if not exist_ok or not path.isdir(name):
            raise


def _remove_empty_parents(name):
    """Remove the directories above `name` as long as they are empty."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            posix.rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def removedirs(name):
    """removedirs(name)

    Super-rmdir; remove a leaf directory and all empty intermediate
    ones.  Works like rmdir except that, if the leaf directory is
    successfully removed, directories corresponding to rightmost path
    segments will be pruned away until either the whole path is
    consumed or an error occurs.  Errors during this latter phase are
    ignored -- they generally mean that a directory was not empty.

    """
    posix.rmdir(name)
    _remove_empty_parents(name)


def renames(old, new):
    """renames(old, new)

    Super-rename; create directories as necessary and delete any left
    empty.  Works like rename, except creation of any intermediate
    directories needed to make the new pathname good is attempted
    first.  After the rename, directories corresponding to rightmost
    path segments of the old name will be pruned until either the
    whole path is consumed or a nonempty directory is found.

    Note: this function can fail with the new directory structure made
    if you lack permissions needed to unlink the leaf directory or
    file.

    """
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    posix.rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator.

    For each directory in the directory tree rooted at top (including top
    itself, but excluding '.' and '..'), yields a 3-tuple

        dirpath, dirnames, filenames

    dirpath is a string, the path to the directory.  dirnames is a list of
    the names of the subdirectories in dirpath (including symlinks to directories,
    and excluding '.' and '..').
    filenames is a list of the names of the non-directory files in dirpath.
    Note that the names in the lists are just names, with no path components.
    To get a full path (which begins with top) to a file or directory in
    dirpath, do os.path.join(dirpath, name).

    If optional arg 'topdown' is true or not specified, the triple for a
    directory is generated before the triples for any of its subdirectories
    (directories are generated top down).  If topdown is false, the triple
    for a directory is generated after the triples for all of its
    subdirectories (directories are generated bottom up).

    When topdown is true, the caller can modify the dirnames list in-place
    (e.g., via del or slice assignment), and walk will only recurse into the
    subdirectories whose names remain in dirnames; this can be used to prune the
    search, or to impose a specific order of visiting.  Modifying dirnames when
    topdown is false has no effect on the behavior of
    os.walk(), since the directories in dirnames have already been generated
    by the time dirnames itself is generated. No matter the value of
    topdown, the list of subdirectories is retrieved before the tuples for
    the directory and its subdirectories are generated.

    By default errors from the os.scandir() call are ignored.  If
    optional arg 'onerror' is specified, it should be a function; it
    will be called with one argument, an OSError instance.  It can
    report the error to continue with the walk, or raise the exception
    to abort the walk.  Note that the filename is available as the
    filename attribute of the exception object.

    By default, os.walk does not follow symbolic links to subdirectories on
    systems that support them.  In order to get this functionality, set the
    optional argument 'followlinks' to true.
    """
    # A work list, not recursion: trees may be deep.  A str is a directory to read, a tuple one that was read and
    # is reported after its subdirectories.
    stack = [posix.fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs = []
        nondirs = []
        walk_dirs = []
        try:
            entries = posix.scandir(top)
        except OSError as exc:
            if onerror is not None:
                onerror(exc)
            continue
        failed = False
        with entries:
            while True:
                try:
                    try:
                        entry = next(entries)
                    except StopIteration:
                        break
                except OSError as exc:
                    if onerror is not None:
                        onerror(exc)
                    failed = True
                    break
                try:
                    is_dir = entry.is_dir()
                except OSError:
                    is_dir = False  # as os.path.isdir()
                if is_dir:
                    dirs.append(entry.name)
                else:
                    nondirs.append(entry.name)
                if not topdown and is_dir:
                    if followlinks:
                        walk_into = True
                    else:
                        try:
                            walk_into = not entry.is_symlink()
                        except OSError:
                            walk_into = True
                    if walk_into:
                        walk_dirs.append(entry.path)
        if failed:
            continue
        if topdown:
            yield top, dirs, nondirs
            for dirname in reversed(dirs):
                new_path = path.join(top, dirname)
                # The caller may have changed dirs, and anything may have happened to the files
                if followlinks or not path.islink(new_path):
                    stack.append(new_path)
        else:
            stack.append((top, dirs, nondirs))
            for new_path in reversed(walk_dirs):
                stack.append(new_path)


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Directory tree generator.

    This behaves exactly like walk(), except that it yields a 4-tuple

        dirpath, dirnames, filenames, dirfd

    `dirpath`, `dirnames` and `filenames` are identical to walk() output,
    and `dirfd` is a file descriptor referring to the directory `dirpath`.

    The advantage of fwalk() over walk() is that it's safe against symlink
    races (when follow_symlinks is False).

    If dir_fd is not None, it should be a file descriptor open to a directory,
      and top should be relative; top will then be relative to that directory.
      (dir_fd is always supported for fwalk.)

    Caution:
    Since fwalk() yields file descriptors, those are only valid until the
    next iteration step, so you should dup() them if you want to keep them
    for a longer period.
    """
    top = fspath(top)
    # A work list, as in walk(): directories to look at, descriptors to close, and bottom-up what to report.
    todo = [('visit', dir_fd, top, top, True)]
    try:
        while todo:
            what, *details = todo.pop()
            if what == 'close':
                posix.close(details[0])
            elif what == 'report':
                yield details[0]
            else:
                yield from _fwalk_visit(todo, topdown, onerror, follow_symlinks, *details)
    finally:
        for what, *details in todo:
            if what == 'close':
                posix.close(details[0])


def _fwalk_visit(todo, topdown, onerror, follow_symlinks, dir_fd, name, shown, is_root):
    try:
        if not follow_symlinks:
            before = posix.stat(name, follow_symlinks=False, dir_fd=dir_fd)
        fd = posix.open(name, posix.O_RDONLY | posix.O_NONBLOCK, dir_fd=dir_fd)
    except OSError as exc:
        if is_root:
            raise
        if onerror is not None:
            onerror(exc)
        return
    todo.append(('close', fd))
    # what was opened must be the directory that was seen, not what a link put there meanwhile leads to
    if not follow_symlinks and not (before.st_mode & 0o170000 == 0o040000 and path.samestat(before, posix.stat(fd))):
        return
    dirs = []
    nondirs = []
    try:
        for entry in posix.scandir(fd):
            each = fsencode(entry.name) if isinstance(shown, bytes) else entry.name
            if entry.is_dir():
                dirs.append(each)
            else:
                nondirs.append(each)
    except OSError as exc:
        if onerror is not None:
            onerror(exc)
        return
    triple = shown, dirs, nondirs, fd
    if topdown:
        yield triple
    else:
        todo.append(('report', triple))
    for each in reversed(dirs):
        todo.append(('visit', fd, each, path.join(shown, each), False))


# ---------------------------------------------------------------- environment

def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist.
    The optional second argument can specify an alternate default.
    key, default and the result are str."""
    return _environ_now().get(key, default)


def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist.
    The optional second argument can specify an alternate default.
    key, default and the result are bytes."""
    _environ_now()
    return globals()['environb'].get(key, default)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the
    named executable (similar to a shell) when launching a process.

    *env* must be an environment variable dict or None.  If *env* is None,
    os.environ will be used.
    """
    if env is None:
        env = _environ_now()
    try:
        path_list = env.get('PATH')
    except TypeError:
        path_list = None  # os.environb does not take str
    try:
        path_listb = env[b'PATH']
    except (KeyError, TypeError):
        pass
    else:
        if path_list is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        path_list = path_listb
    if path_list is not None and isinstance(path_list, bytes):
        path_list = fsdecode(path_list)
    if path_list is None:
        path_list = defpath
    return path_list.split(pathsep)


# ---------------------------------------------------------------- file names as bytes and back

def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem
    encoding with 'surrogateescape' error handler, return bytes unchanged.
    On Windows, use 'strict' error handler if the file system encoding is
    'mbcs' (which is the default encoding).
    """
    filename = posix.fspath(filename)  # Does type-checking of `filename`.
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem
    encoding with 'surrogateescape' error handler, return str unchanged. On
    Windows, use 'strict' error handler if the file system encoding is
    'mbcs' (which is the default encoding).
    """
    filename = posix.fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


class PathLike(abc.ABC):

    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for base in subclass.__mro__:
                if '__fspath__' in base.__dict__:
                    return base.__dict__['__fspath__'] is not None or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


# ---------------------------------------------------------------- processes, where the host grants them

if hasattr(posix, 'execv'):
    __all__ += ["execl", "execle", "execlp", "execlpe", "execvp", "execvpe"]

    def execl(file, *args):
        """execl(file, *args)

        Execute the executable file with argument list args, replacing the
        current process. """
        posix.execv(file, args)

    def execle(file, *args):
        """execle(file, *args, env)

        Execute the executable file with argument list args and
        environment env, replacing the current process. """
        posix.execve(file, args[:-1], args[-1])

    def execlp(file, *args):
        """execlp(file, *args)

        Execute the executable file (which is searched for along $PATH)
        with argument list args, replacing the current process. """
        execvp(file, args)

    def execlpe(file, *args):
        """execlpe(file, *args, env)

        Execute the executable file (which is searched for along $PATH)
        with argument list args and environment env, replacing the current
        process. """
        execvpe(file, args[:-1], args[-1])

    def execvp(file, args):
        """execvp(file, args)

        Execute the executable file (which is searched for along $PATH)
        with argument list args, replacing the current process.
        args may be a list or tuple of strings. """
        _execvpe(file, args)

    def execvpe(file, args, env):
        """execvpe(file, args, env)

        Execute the executable file (which is searched for along $PATH)
        with argument list args and environment env, replacing the
        current process.
        args may be a list or tuple of strings. """
        _execvpe(file, args, env)

    def _execvpe(file, args, env=None):
        def run(where):
            if env is None:
                posix.execv(where, args)
            else:
                posix.execve(where, args, env)

        if path.dirname(file):
            run(file)
            return
        problem = None
        for dirname in get_exec_path(env):
            where = path.join(dirname, file)
            try:
                run(where)
            except (FileNotFoundError, NotADirectoryError) as e:
                last = e
            except OSError as e:
                last = e
                if problem is None:
                    problem = e
        raise problem if problem is not None else last


def popen(cmd, mode="r", buffering=-1):
    """Open a pipe to or from a command; needs module subprocess."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess
    if mode == "r":
        proc = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _wrap_close(proc.stdout, proc)
    proc = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _wrap_close(proc.stdin, proc)


class _wrap_close:
    """A pipe whose close() waits for the command and returns its status."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        if returncode == 0:
            return None
        return returncode << 8  # Shift left to match old behavior

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


__all__ += ["popen"]


def process_cpu_count():
    """
    Get the number of CPUs of the current process.

    Return the number of logical CPUs usable by the calling thread of the
    current process. Return None if indeterminable.
    """
    try:
        return len(posix.sched_getaffinity(0))
    except OSError:
        return posix.cpu_count()  # the host does not tell
