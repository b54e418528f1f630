"""Utility code for constructing importers, etc."""

import sys

from importlib._abc import Loader
from importlib.machinery import ModuleSpec, SourceFileLoader, SOURCE_SUFFIXES

__all__ = ['MAGIC_NUMBER', 'LazyLoader', 'cache_from_source', 'decode_source', 'find_spec', 'module_from_spec',
           'resolve_name', 'source_from_cache', 'source_hash', 'spec_from_file_location', 'spec_from_loader']

# The version of CPython 3.13's bytecode; there is no bytecode here to go with it.
_RAW_MAGIC_NUMBER = 168627187
MAGIC_NUMBER = (3571).to_bytes(2, 'little') + b'\r\n'

_POPULATE = object()


def source_hash(source_bytes):
    "Return the hash of *source_bytes* as used in hash-based pyc files."
    import _imp
    return _imp.source_hash(_RAW_MAGIC_NUMBER, source_bytes)


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {repr(name)} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    from importlib import _resolve
    return _resolve(name[level:], package, level)


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string.

    Universal newline support is used in the decoding.
    """
    import linecache
    encoding = 'utf-8'
    if source_bytes.startswith(b'\xef\xbb\xbf'):
        source_bytes = source_bytes[3:]
    else:
        for line in bytes(source_bytes).split(b'\n', 2)[:2]:
            cookie = linecache._coding_cookie(line)
            if cookie is not None:
                encoding = cookie
                break
            blank = line.strip(b' \t\f\r')
            if blank and not blank.startswith(b'#'):
                break
    text = bytes(source_bytes).decode(encoding)
    return text.replace('\r\n', '\n').replace('\r', '\n')


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file.

    The .py file does not need to exist; this simply returns the path to the
    .pyc file calculated as if the .py file were imported.

    The 'optimization' parameter controls the presumed optimization level of
    the bytecode file. If 'optimization' is not None, the string representation
    of the argument is taken and verified to be alphanumeric (else ValueError
    is raised).
    """
    import os
    path = os.fspath(path)
    head, tail = os.path.split(path)
    base, dot, rest = tail.rpartition('.')
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    name = f'{base if base else rest}{dot}{tag}'
    if debug_override is not None:
        optimization = '' if debug_override else 1
    if optimization is None:
        optimization = '' if sys.flags.optimize == 0 else sys.flags.optimize
    optimization = str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f'{optimization!r} is not alphanumeric')
        name = f'{name}.opt-{optimization}'
    return os.path.join(head, '__pycache__', name + '.pyc')


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file.

    The .pyc file does not need to exist; this simply returns the path to
    the .py file calculated to correspond to the .pyc file.  If path does
    not conform to PEP 3147/488 format, ValueError will be raised. If
    sys.implementation.cache_tag is None then NotImplementedError is raised.
    """
    import os
    if sys.implementation.cache_tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    path = os.fspath(path)
    head, filename = os.path.split(path)
    head, directory = os.path.split(head)
    if directory != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    dots = filename.count('.')
    if dots not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {filename!r}')
    if dots == 3:
        level = filename.rsplit('.', 2)[-2]
        if not level.startswith('opt-'):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not level[4:].isalnum():
            raise ValueError(f"optimization level {level!r} is not an alphanumeric value")
    return os.path.join(head, filename.partition('.')[0] + SOURCE_SUFFIXES[0])


# ---------------------------------------------------------------- specs

def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if not origin and hasattr(loader, 'get_filename'):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None  # aka, undefined
        else:
            is_package = False
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_POPULATE):
    """Return a module spec based on a file location.

    To indicate that the module is a package, set
    submodule_search_locations to a list of directory paths.  An
    empty list is sufficient, though its not otherwise useful to the
    import system.

    The loader must take a spec as its only __init__() arg.

    """
    import os
    if location is None:
        # without a place, what the loader says
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.fspath(location)
        try:
            location = os.path.abspath(location)
        except OSError:
            pass

    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        for suffix in SOURCE_SUFFIXES:
            if location.endswith(suffix):
                loader = SourceFileLoader(name, location)
                spec.loader = loader
                break
        else:
            return None

    if submodule_search_locations is _POPULATE:
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.split(location)[0])
    return spec


def _init_module_attrs(spec, module):
    """Give a new module what its spec says."""
    module.__name__ = spec.name
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        from importlib.machinery import NamespaceLoader
        loader = NamespaceLoader.__new__(NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
        module.__file__ = None
    module.__loader__ = loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        # May return None: then a module is made in the usual way
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def _exec(spec, module):
    """Run a module's code (again) in an existing module; the result is what sys.modules then holds."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name!r} not in sys.modules', name=name)
    try:
        if spec.loader is None and spec.submodule_search_locations is None:
            raise ImportError('missing loader', name=name)
        if not hasattr(spec.loader, 'exec_module') and name.partition('.')[0] in sys.stdlib_module_names:
            raise ImportError(f'module {name!r} of the bundled library cannot be reloaded', name=name)
        _init_module_attrs(spec, module)
        spec.loader.exec_module(module)
    finally:
        # the order of sys.modules shows what was loaded last
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    return module


def _load(spec):
    """Make, register and run the module of a spec."""
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except:
        sys.modules.pop(spec.name, None)
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    return module


def _find_spec(name, path, target=None):
    """Ask the meta path finders, and what the interpreter finds by itself."""
    for finder in sys.meta_path:
        find = getattr(finder, 'find_spec', None)
        if find is None:
            continue
        spec = find(name, path, target)
        if spec is not None:
            return spec
    from importlib.machinery import PathFinder
    spec = PathFinder.find_spec(name, path, target)
    if spec is None and name.partition('.')[0] in sys.stdlib_module_names:
        # the bundled library is found by the interpreter itself, which knows a module's spec once it is loaded
        try:
            spec = __import__('importlib').import_module(name).__spec__
        except ImportError:
            return None
    return spec


def _find_spec_from_path(name, path=None):
    """Return the spec for the specified module.

    First, sys.modules is checked to see if the module was already imported. If
    so, then sys.modules[name].__spec__ is returned. If that happens to be
    set to None, then ValueError is raised. If the module is not in
    sys.modules, then sys.meta_path is searched for a suitable spec with the
    value of 'path' given to the finders. None is returned if no spec could
    be found.

    Dotted names do not have their parent packages implicitly imported. You will
    most likely need to explicitly import all parent packages in the proper
    order for a submodule to get the correct spec.

    """
    if name not in sys.modules:
        return _find_spec(name, path)
    module = sys.modules[name]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec


def find_spec(name, package=None):
    """Return the spec for the specified module.

    First, sys.modules is checked to see if the module was already imported. If
    so, then sys.modules[name].__spec__ is returned. If that happens to be
    set to None, then ValueError is raised. If the module is not in
    sys.modules, then sys.meta_path is searched for a suitable spec with the
    value of 'path' given to the finders. None is returned if no spec could
    be found.

    If the name is for submodule (contains a dot), the parent module is
    automatically imported.

    The name and package arguments work the same as importlib.import_module().
    In other words, relative module names (with leading dots) work.

    """
    fullname = resolve_name(name, package) if name.startswith('.') else name
    path = None
    if fullname not in sys.modules:
        parent_name = fullname.rpartition('.')[0]
        if parent_name:
            parent = __import__(parent_name, fromlist=['__path__'])
            try:
                path = parent.__path__
            except AttributeError as e:
                raise ModuleNotFoundError(
                    f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}",
                    name=fullname) from e
    return _find_spec_from_path(fullname, path)


# ---------------------------------------------------------------- loading when first used

class _LazyModule(type(sys)):
    """A subclass of the module type which triggers loading upon attribute access."""

    def __getattribute__(self, attr):
        """Trigger the load of the module and return the attribute."""
        spec = object.__getattribute__(self, '__spec__')
        state = spec.loader_state
        own = object.__getattribute__(self, '__dict__')
        if object.__getattribute__(self, '__class__') is _LazyModule:
            if state['is_loading'] and attr.startswith('__') and attr.endswith('__'):
                return object.__getattribute__(self, attr)
            if not state['is_loading']:
                state['is_loading'] = True
                before = state['__dict__']
                # what was assigned since shall survive the module's code
                updated = {key: value for key, value in own.items() if key not in before or before[key] is not value}
                spec.loader.exec_module(self)
                name = spec.name
                if name in sys.modules and sys.modules[name] is not self:
                    raise ValueError(f'module object for {name!r} substituted in sys.modules during a lazy load')
                own.update(updated)
                self.__class__ = type(sys)
        return getattr(self, attr)

    def __delattr__(self, attr):
        """Trigger the load and then perform the deletion."""
        # even a failing deletion must load first
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader(Loader):
    """A loader that creates a module which defers loading until attribute access."""

    @staticmethod
    def _check(loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')

    @classmethod
    def factory(cls, loader):
        """Construct a callable which returns the eager loader made lazy."""
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Make the module load lazily."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {
            '__dict__': module.__dict__.copy(),
            '__class__': module.__class__,
            'is_loading': False,
        }
        module.__class__ = _LazyModule
