"""Documentation of objects as text, made from their docstrings and signatures: what help() shows.

render_doc() gives the text, help() writes it. Functions, methods, classes and modules are described as CPython's pydoc does;
keywords and topics, whose texts come from the Language Reference there, are only named. There is no pager, no HTML and no server.
"""

import builtins
import inspect
import sys

__all__ = ['help']

_HIDDEN = {
    '__author__', '__builtins__', '__credits__', '__date__', '__doc__', '__docformat__', '__file__', '__firstlineno__', '__loader__', '__module__',
    '__name__', '__package__', '__path__', '__qualname__', '__slots__', '__spec__', '__static_attributes__', '__version__',
}
_KINDS = (
    ('Methods', 'method'),
    ('Class methods', 'class method'),
    ('Static methods', 'static method'),
    ('Readonly properties', 'readonly property'),
    ('Data descriptors', 'data descriptor'),
    ('Data and other attributes', 'data'),
)
_RULE = '-' * 70


class ErrorDuringImport(Exception):
    """A module that was to be documented raised an exception when it was imported."""

    def __init__(self, filename, exc_info):
        if not isinstance(exc_info, tuple):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f'problem in {self.filename} - {self.exc.__name__}: {self.value}'


def visiblename(name, all=None, obj=None):
    """Whether an attribute is documented: those of `all`, else public names and special ones that say something."""
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True  # the methods of a named tuple
    return not name.startswith('_') if all is None else name in all


def _own_doc(obj):
    """The docstring that belongs to the object itself, tidied, or None."""
    try:
        doc = object.__getattribute__(obj, '__doc__')
        if doc is not None and obj is not type:
            kind = type(obj)
            if isinstance(obj, type):
                doc = obj.__dict__.get('__doc__')
            elif isinstance(kind.__doc__, str) and kind.__doc__ == doc:
                return None
    except AttributeError:
        return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """The docstring of an object, or the comments before its definition; '' where it has neither."""
    if inspect.isclass(object):
        doc = _own_doc(object)
    else:
        doc = _own_doc(object) or (inspect.getdoc(object) if inspect.isroutine(object) or inspect.isdatadescriptor(object) else None)
    if not doc and not isinstance(object, property):
        try:
            doc = inspect.getcomments(object)
        except (AttributeError, TypeError):
            doc = None
    return doc.rstrip() if doc else ''


def classname(object, modname):
    """A class's name, with its module where that is not `modname`."""
    name = object.__name__
    return name if object.__module__ == modname else f'{object.__module__}.{name}'


def splitdoc(doc):
    """The first line of a docstring, and what follows it."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def _indent(text, prefix='    '):
    return '\n'.join((prefix + line).rstrip() for line in text.split('\n')) if text else ''


def _is_function(obj):
    return inspect.isroutine(obj) or (callable(obj) and inspect.isfunction(getattr(obj, '__wrapped__', None)))


def describe(thing):
    """What kind of thing it is, in few words."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    for test, kind in ((inspect.isgetsetdescriptor, 'getset descriptor'), (inspect.ismemberdescriptor, 'member descriptor')):
        if test(thing):
            owner = thing.__objclass__
            return f'{kind} {owner.__module__}.{owner.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def locate(path, forceload=0):
    """The object of a dotted name: a module, or an attribute of one, or of builtins. None where there is none."""
    parts = [part for part in path.split('.') if part]
    found, used = None, 0
    for n in range(1, len(parts) + 1):
        name = '.'.join(parts[:n])
        try:
            __import__(name)
        except ImportError as e:
            if getattr(e, 'name', None) not in (None, name) and not name.startswith(f'{e.name}.'):
                raise ErrorDuringImport(name, e)
            break
        except Exception as e:
            raise ErrorDuringImport(name, e)
        found, used = sys.modules[name], n
    obj = builtins if found is None else found
    for part in parts[used:]:
        try:
            obj = getattr(obj, part)
        except AttributeError:
            return None
    return obj


def resolve(thing, forceload=0):
    """The object that is meant, and its name. Raises ImportError for a name that means none."""
    if isinstance(thing, str):
        obj = locate(thing, forceload)
        if obj is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\n'
                              'Use help() to get the interactive help utility.\n'
                              'Use help(str) for help on the str class.')
        return obj, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


class _TextDoc:
    """The texts."""

    def document(self, obj, name=None, mod=None, cl=None):
        if inspect.isgetsetdescriptor(obj) or inspect.ismemberdescriptor(obj):
            return self.data_descriptor(obj, name)
        try:
            if inspect.ismodule(obj):
                return self.module(obj)
            if inspect.isclass(obj):
                return self.cls(obj, name)
            if inspect.isroutine(obj):
                return self.routine(obj, name, mod, cl)
        except AttributeError:
            pass  # it only looks like one
        if inspect.isdatadescriptor(obj):
            return self.data_descriptor(obj, name)
        return self.other(obj, name)

    def signature(self, obj):
        try:
            return str(inspect.signature(obj))
        except (ValueError, TypeError):
            return None

    def routine(self, obj, name=None, mod=None, cl=None):
        realname = getattr(obj, '__name__', None) or name
        name = name or realname
        note, alias = '', False
        self_obj = getattr(obj, '__self__', None)
        owner = getattr(obj, '__objclass__', None)
        if inspect.ismethod(obj) or (inspect.isbuiltin(obj) and self_obj is not None and not inspect.ismodule(self_obj)):
            if cl is None or not (self_obj is cl or inspect.isclass(self_obj)):
                kind = self_obj if inspect.isclass(self_obj) else type(self_obj)
                note = f' class method of {classname(kind, mod)}' if inspect.isclass(self_obj) else f' method of {classname(kind, mod)} instance'
            elif inspect.isbuiltin(obj) and realname == '__new__':
                note = f' class method of {classname(self_obj, mod)}'
        elif owner is not None and cl is None:
            note = f' unbound {classname(owner, mod)} method'
        if name == realname:
            title = realname
        else:
            alias = cl is not None and inspect.getattr_static(cl, realname, None) is obj
            title = f'{name} = {realname}'
        spec = self.signature(obj) if inspect.isroutine(obj) else None
        if realname == '<lambda>' and spec is not None:
            title = f'{name} lambda '
            spec = spec[1:-1]
        qualifier = 'async ' if inspect.iscoroutinefunction(obj) or inspect.isasyncgenfunction(obj) else ''
        line = f"{qualifier}{title}{'(...)' if spec is None else spec}{note}\n"
        doc = '' if alias else getdoc(obj)
        return line + (_indent(doc).rstrip() + '\n' if doc else '')

    def data_descriptor(self, obj, name=None):
        doc = getdoc(obj)
        return f"{name or getattr(obj, '__name__', '')}\n" + (_indent(doc) + '\n' if doc else '')

    def other(self, obj, name=None, maxlen=None):
        text = repr(obj)
        if maxlen:
            over = len(name or '') + len(' = ') + len(text) - maxlen
            if over > 0:
                text = text[:-over] + '...'
        return text if name is None else f'{name} = {text}'

    def cls(self, obj, name=None):
        realname = obj.__name__
        name = name or realname
        mod = obj.__module__
        title = f'class {realname}' if name == realname else f'{name} = class {realname}'
        if obj.__bases__:
            title += '(' + ', '.join(classname(base, mod) for base in obj.__bases__) + ')'
        out = []
        spec = self.signature(obj)
        if spec and spec != '()':
            out.append(f'{name}{spec}\n')
        doc = getdoc(obj)
        if doc:
            out.append(doc + '\n')
        mro = list(inspect.getmro(obj))
        if len(mro) > 2:
            out.append('Method resolution order:')
            out.extend('    ' + classname(base, mod) for base in mro)
            out.append('')
        attrs = []
        for attr in inspect.classify_class_attrs(obj):
            if visiblename(attr.name, obj=obj):
                attrs.append((attr.name, self.kind(attr), attr.defining_class, attr.object))
        ruled = False
        for home in mro:
            mine = [attr for attr in attrs if attr[2] is home]
            if home is object and obj is not object:
                continue
            tag = 'defined here' if home is obj else f'inherited from {classname(home, mod)}'
            mine.sort(key=lambda attr: attr[0])
            for heading, kind in _KINDS:
                these = [attr for attr in mine if attr[1] == kind]
                if not these:
                    continue
                if ruled:
                    out.append(_RULE)
                ruled = True
                out.append(f'{heading} {tag}:\n')
                for attr_name, _, _, value in these:
                    out.append(self.member(obj, attr_name, kind, value, mod))
        text = '\n'.join(out).rstrip()
        return title + '\n' + (_indent(text, ' |  ') if text else '') + '\n'

    def kind(self, attr):
        if attr.kind == 'property':
            return 'readonly property' if isinstance(attr.object, property) and attr.object.fset is None and attr.object.fdel is None else 'data descriptor'
        if attr.kind == 'data' and inspect.isdatadescriptor(attr.object):
            return 'data descriptor'
        return attr.kind

    def member(self, obj, name, kind, value, mod):
        if kind in ('readonly property', 'data descriptor'):
            return self.data_descriptor(value, name)
        try:
            value = getattr(obj, name)
        except Exception:
            return self.data_descriptor(value, name)
        if kind == 'data':
            return self.other(value, name, 70) + '\n'
        return self.document(value, name, mod, obj)

    def module(self, obj):
        name = obj.__name__
        synopsis, desc = splitdoc(getdoc(obj))
        sections = [('NAME', name + (f' - {synopsis}' if synopsis else ''))]
        if desc:
            sections.append(('DESCRIPTION', desc))
        exported = getattr(obj, '__all__', None)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(obj):
            if not visiblename(key, exported, obj):
                continue
            if inspect.isclass(value):
                if exported is not None or value.__module__ == name:
                    classes.append((key, value))
            elif inspect.isroutine(value):
                if exported is not None or inspect.isbuiltin(value) or inspect.getmodule(value) is obj:
                    functions.append((key, value))
            elif not inspect.ismodule(value):
                data.append((key, value))
        if hasattr(obj, '__path__'):
            prefix = name + '.'
            inner = sorted({n[len(prefix):].partition('.')[0] for n in sys.modules if n.startswith(prefix)})
            if inner:
                sections.append(('PACKAGE CONTENTS', '\n'.join(inner)))
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            text = self.tree(tree, name) + '\n' + '\n'.join(self.document(value, key) for key, value in classes)
            sections.append(('CLASSES', text.rstrip()))
        if functions:
            sections.append(('FUNCTIONS', '\n'.join(self.document(value, key, name) for key, value in functions).rstrip()))
        if data:
            sections.append(('DATA', '\n'.join(self.other(value, key, 70) for key, value in data)))
        for heading, attr in (('VERSION', '__version__'), ('DATE', '__date__'), ('AUTHOR', '__author__'), ('CREDITS', '__credits__')):
            if hasattr(obj, attr):
                sections.append((heading, str(getattr(obj, attr))))
        try:
            file = inspect.getfile(obj)
        except TypeError:
            file = '(built-in)'
        sections.append(('FILE', file if file[:1] in '<(' else inspect.getabsfile(obj)))
        return ''.join(f'{heading}\n{_indent(text).rstrip()}\n\n' for heading, text in sections)

    def tree(self, tree, mod, parent=None, prefix=''):
        out = ''
        for entry in tree:
            if isinstance(entry, tuple):
                cls, bases = entry
                out += prefix + classname(cls, mod)
                others = [classname(base, mod) for base in bases]
                if bases and bases != (parent,):
                    out += '(' + ', '.join(others) + ')'
                out += '\n'
                last = cls
            else:
                out += self.tree(entry, mod, last, prefix + '    ')
        return out


plaintext = text = _TextDoc()


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The documentation of an object, or of what a dotted name means, with a line above that says of what."""
    obj, name = resolve(thing, forceload)
    said = describe(obj)
    module = inspect.getmodule(obj)
    if name and '.' in name:
        said += ' in ' + name[:name.rfind('.')]
    elif module and module is not obj:
        said += ' in module ' + module.__name__
    if not (inspect.ismodule(obj) or inspect.isclass(obj) or inspect.isroutine(obj) or inspect.isdatadescriptor(obj) or _own_doc(obj)):
        # of a value its class is told
        obj = obj.__origin__ if hasattr(obj, '__origin__') else type(obj)
        said += ' object'
    if isinstance(obj, property) and name is None:
        name = getattr(obj, '__name__', None)
    return title % said + '\n\n' + (renderer or plaintext).document(obj, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Write the documentation of an object, or of what a dotted name means."""
    out = sys.stdout if output is None else output
    try:
        out.write(render_doc(thing, title, forceload))
    except ImportError as e:
        if is_cli:
            raise
        out.write(f'{e}\n\n')
    except ErrorDuringImport as e:
        out.write(f'{e}\n')
    else:
        out.write('\n')


_INTRO = '''Welcome to Python {version}'s help utility!

Enter the name of any module, class or function to get help on it, or "keywords" or "modules"
for a list of those. Enter "q", "quit" or "exit" to return to the interpreter.
'''


class Helper:
    """help(): documentation of its argument, or a dialogue without one."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return '<pydoc.Helper instance>'

    _dialogue = object()

    def __call__(self, request=_dialogue):
        if request is not self._dialogue:
            self.help(request)
            return
        self.output.write(_INTRO.format(version='%d.%d' % sys.version_info[:2]))
        self.interact()
        self.output.write('\nYou are now leaving help and returning to the Python interpreter.\n')

    def interact(self):
        self.output.write('\n')
        while True:
            try:
                request = self.getline('help> ')
            except (KeyboardInterrupt, EOFError):
                break
            request = request.strip()
            if not request:
                continue
            if request.lower() in ('q', 'quit', 'exit'):
                break
            self.help('help' if request == 'help' else request.strip('\'"'))

    def getline(self, prompt):
        """Read one line, by input() where standard input is meant."""
        if self._input is None:
            return input(prompt)
        self.output.write(prompt)
        self.output.flush()
        line = self._input.readline()
        if not line:
            raise EOFError
        return line

    def help(self, request, is_cli=False):
        if not isinstance(request, str):
            doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
            return
        import keyword
        request = request.strip()
        if request == 'keywords':
            self.list('Here is a list of the Python keywords.', keyword.kwlist)
        elif request == 'modules':
            self.list('The modules that are bundled with this interpreter:', self.modules())
        elif request == 'help':
            self.output.write(_INTRO.format(version='%d.%d' % sys.version_info[:2]))
        elif request in keyword.kwlist and request not in ('None', 'True', 'False'):
            self.output.write(f'{request!r} is a keyword; see https://docs.python.org/3.13/reference/ for what it means.\n\n')
        elif request in ('None', 'True', 'False'):
            doc(eval(request), 'Help on %s:', output=self._output)
        elif request:
            doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
        else:
            doc(str, 'Help on %s:', output=self._output)

    def modules(self):
        names = set(sys.builtin_module_names) | {name for name in sys.stdlib_module_names if _bundled(name)}
        return sorted(name for name in names if not name.startswith('_'))

    def list(self, heading, items, columns=4, width=80):
        self.output.write(f'\n{heading}\n\n')
        items = list(items)
        rows = (len(items) + columns - 1) // columns
        for row in range(rows):
            cells = [items[i] for i in range(row, len(items), rows)]
            self.output.write(''.join(cell.ljust(width // columns) for cell in cells).rstrip() + '\n')
        self.output.write('\n')


def _bundled(name):
    import importlib.util
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError, AttributeError):
        return False


help = Helper()
