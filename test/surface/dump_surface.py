"""Print the surface of the running interpreter as JSON: names, signatures, presence of documentation.

`dump_surface.py builtins` covers every name in `builtins` and the types that are reachable from literals and
from the `types` module; `dump_surface.py modules [--dir] NAME...` covers library modules (with --dir, classes
tell their `dir` too). The same program runs on CPython (to record the expectation) and on this interpreter (to
compare), so it uses only what both must have: no `re`, no set ordering, no addresses in the output. A module that
does not import is reported under "errors".
"""

import builtins
import importlib
import inspect
import json
import sys
import types


def mask(text):
    """Replace every ` at 0x7f...` by ` at 0x`, since addresses differ from run to run, and leave out where modules lie."""
    while " from '" in text:
        start = text.index(" from '")
        text = text[:start] + text[text.index("'", start + 7) + 1:]
    parts = text.replace(' (frozen)>', '>').split(' at 0x')
    out = [parts[0]]
    for part in parts[1:]:
        out.append(part.lstrip('0123456789abcdefABCDEF'))
    return ' at 0x'.join(out)


def signature_of(thing):
    """The text of inspect.signature, or None where it raises."""
    try:
        return mask(str(inspect.signature(thing)))
    except (ValueError, TypeError):
        return None


def plain(value):
    """The function inside a staticmethod or classmethod, so that its signature is the written one."""
    return value.__func__ if isinstance(value, (staticmethod, classmethod)) else value


def has_doc(thing):
    return bool(getattr(thing, '__doc__', None))


def describe_member(value):
    """One string: the kind, then the signature or `?` for callables, then `!doc` where there is no docstring."""
    text = type(value).__name__
    target = plain(value)
    if callable(target):
        text += ' ' + (signature_of(target) or '?')
    if not has_doc(value):
        text += ' !doc'
    return text


def is_private(name):
    return name.startswith('_') and not (name.startswith('__') and name.endswith('__'))


# Names whose presence depends on how CPython happens to build a class, not on the language.
BUILD_NAMES = ('__module__', '__qualname__', '__static_attributes__', '__firstlineno__', '__dict__', '__weakref__',
               '__annotations__', '__doc__', '__abstractmethods__', '__dataclass_fields__', '__dataclass_params__',
               '__parameters__', '__orig_bases__', '__slots__')


def describe_type(cls, full):
    """`dir` is complete for builtin types; `own` describes what the class itself defines."""
    own = {}
    for name in sorted(vars(cls)):
        if is_private(name) or name in BUILD_NAMES:
            continue
        own[name] = describe_member(vars(cls)[name])
    entry = {
        'mro': ' '.join(base.__name__ for base in cls.__mro__),
        'signature': signature_of(cls),
        'own': own,
    }
    if full:
        entry['dir'] = ' '.join(sorted(name for name in dir(cls) if not is_private(name)))
    if not has_doc(cls):
        entry['doc'] = False
    return entry


def describe(value, full):
    return describe_type(value, full) if isinstance(value, type) else describe_member(value)


def hidden_types():
    """Types that have no name in builtins, found by making one object of each."""
    async def coroutine():
        pass

    async def async_generator():
        yield

    def generator():
        yield

    found = {}

    def add(cls):
        if cls.__name__ not in found and getattr(builtins, cls.__name__, None) is not cls:
            found[cls.__name__] = cls

    for name in sorted(dir(types)):
        value = getattr(types, name)
        if isinstance(value, type) and not name.startswith('_'):
            add(value)
    made = coroutine()
    agen = async_generator()
    table = {}
    for value in (
        made, agen, generator(), iter(()), iter([]), reversed([]), iter({}), iter({}.values()), iter({}.items()),
        reversed({}), reversed({}.values()), reversed({}.items()), iter(set()), iter(''), iter('é'), iter(b''),
        iter(bytearray()), iter(range(1)), iter(range(2 ** 70)), iter(memoryview(b'')), iter(int, 0), {}.keys(),
        {}.values(), {}.items(), str.maketrans, int | str, list[int], None, Ellipsis, NotImplemented,
        hidden_types.__code__.co_lines(), hidden_types.__code__.co_positions(), sys.flags, sys.version_info,
        sys.float_info, sys.int_info, sys.hash_info,
    ):
        add(type(value))
    iterator = made.__await__()
    add(type(iterator))
    for step in (agen.__anext__(), agen.asend(None), agen.athrow(ValueError), agen.aclose(), agen.__aiter__()):
        add(type(step))
        if hasattr(step, 'close'):
            step.close()
    iterator.close()
    made.close()
    return found


def dump_builtins():
    names = {}
    for name in sorted(dir(builtins)):
        if name.startswith('_') and name not in ('__build_class__', '__import__'):
            continue
        if name in ('copyright', 'credits', 'license', 'exit', 'quit', 'help'):
            names[name] = 'site'
            continue
        names[name] = describe(getattr(builtins, name), True)
    hidden = hidden_types()
    return {'builtins': names, 'types': {name: describe_type(hidden[name], True) for name in sorted(hidden)}}


def belongs(module, name, value):
    """Whether the name is the module's own: listed in __all__, or defined in it, or a plain constant."""
    if name in getattr(module, '__all__', ()):
        return True
    if name.startswith('_') or isinstance(value, types.ModuleType):
        return False
    home = getattr(value, '__module__', None)
    if callable(value):
        return home is None or home in (module.__name__, '_' + module.__name__)
    return not hasattr(module, '__all__')


def dump_modules(wanted, full):
    modules, errors = {}, {}
    for module_name in wanted:
        try:
            module = importlib.import_module(module_name)
        except Exception as error:
            errors[module_name] = f'{type(error).__name__}: {error}'
            continue
        entry = {}
        for name in sorted(dir(module)):
            value = getattr(module, name, None)
            if belongs(module, name, value):
                entry[name] = describe(value, full)
        modules[module_name] = entry
    return {'modules': modules, 'errors': errors}


def main(arguments):
    if arguments and arguments[0] == 'modules':
        wanted = [name for name in arguments[1:] if name != '--dir']
        result = dump_modules(wanted, '--dir' in arguments)
    else:
        result = dump_builtins()
    print(json.dumps(result, indent=None, sort_keys=True, separators=(',', ':')))


main(sys.argv[1:])
