"""Data classes (PEP 557): methods written from a class's annotations.

The methods of one class are written as one text and compiled by a single
`exec`: a generated `__init__` has the right signature, the right errors and no
loop over fields at run time.  The text mentions field names only; types,
defaults and helper objects reach it as arguments of an enclosing function.
"""

import sys
from types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    # The default of a parameter whose field has a default factory.
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = MappingProxyType({})


class _FIELD_BASE:
    # Kinds of fields; only the repr matters.
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'

# Types whose values asdict() and astuple() keep as they are.
_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
    FunctionType, type(FunctionType.__call__), type(len), type((lambda: 0).__code__), type, range, property,
})


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            # typing objects, e.g. List[int]
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    # Made by field() only; name and type are filled in by dataclass().
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return ('Field('
                f'name={self.name!r},'
                f'type={self.type!r},'
                f'default={self.default!r},'
                f'default_factory={self.default_factory!r},'
                f'init={self.init!r},'
                f'repr={self.repr!r},'
                f'hash={self.hash!r},'
                f'compare={self.compare!r},'
                f'metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},'
                f'_field_type={self._field_type}'
                ')')

    def __set_name__(self, owner, name):
        # The default may itself be a descriptor that wants to know its name.
        method = getattr(type(self.default), '__set_name__', None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__]) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Return an object to identify dataclass fields.

    default is the default value of the field.  default_factory is a
    0-argument function called to initialize a field's value.  If init
    is true, the field will be a parameter to the class's __init__()
    function.  If repr is true, the field will be included in the
    object's repr().  If hash is true, the field will be included in the
    object's hash().  If compare is true, the field will be used in
    comparison functions.  metadata, if specified, must be a mapping
    which is stored but not otherwise examined by dataclass.  If kw_only
    is true, the field will become a keyword-only parameter to
    __init__().

    It is an error to specify both default and default_factory.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


### annotations ###

def _is_classvar(annotation, typing):
    if annotation is typing.ClassVar:
        return True
    return getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(annotation, dataclasses):
    return annotation is dataclasses.InitVar or type(annotation) is dataclasses.InitVar


def _is_kw_only(annotation, dataclasses):
    return annotation is dataclasses.KW_ONLY


def _leading_name(text):
    """The dotted name of at most two parts at the start of an annotation, as (module, name).

    'ClassVar[int]' gives (None, 'ClassVar'), ' typing . ClassVar' gives ('typing', 'ClassVar'); text that starts
    with no name gives None.
    """
    def word(i):
        while i < len(text) and text[i].isspace():
            i += 1
        start = i
        while i < len(text) and (text[i].isalnum() or text[i] == '_'):
            i += 1
        return text[start:i], i

    first, i = word(0)
    if not first:
        return None
    j = i
    while j < len(text) and text[j].isspace():
        j += 1
    if j < len(text) and text[j] == '.':
        second, _ = word(j + 1)
        if second:
            return first, second
    return None, first


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
    """Whether an annotation that is a string names a_type.

    The string is not evaluated: its first name is looked up in the module of the class, one module prefix is
    understood.
    """
    names = _leading_name(annotation)
    if names is None:
        return False
    module = sys.modules.get(cls.__module__)
    prefix, name = names
    if prefix is None:
        namespace = None if module is None else module.__dict__
    elif module is not None and module.__dict__.get(prefix) is a_module:
        namespace = sys.modules.get(a_type.__module__).__dict__
    else:
        return False
    return bool(namespace) and is_type_predicate(namespace.get(name), a_module)


def _get_field(cls, name, annotation, default_kw_only):
    """The Field for one annotation, its kind decided and its default checked."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, MemberDescriptorType):
            # A field in __slots__ has no default, it has a descriptor.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    is_text = isinstance(annotation, str)
    typing = sys.modules.get('typing')
    if typing is not None:  # otherwise nothing can have come from it
        if _is_classvar(annotation, typing) or (
                is_text and _is_type(annotation, cls, typing, typing.ClassVar, _is_classvar)):
            f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        dataclasses = sys.modules[__name__]
        if _is_initvar(annotation, dataclasses) or (
                is_text and _is_type(annotation, cls, dataclasses, InitVar, _is_initvar)):
            f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        # Unhashable stands for mutable.
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


### writing methods ###

class _Writer:
    """Collects the texts of methods and the objects they mention, and compiles them together."""

    def __init__(self, module_globals):
        self.names = []
        self.lines = []
        self.objects = {}
        self.overwrite_errors = {}
        self.unconditional = set()
        self.annotations = {}
        self.globals = module_globals

    def add(self, name, parameters, body, overwrite_error=False, unconditional=False, annotation=None):
        if overwrite_error:
            self.overwrite_errors[name] = overwrite_error
        if unconditional:
            self.unconditional.add(name)
        returns = ''
        if annotation is not None:
            returns = ' -> ' + annotation
        self.names.append(name)
        self.lines.append(f' def {name}({", ".join(parameters)}){returns}:')
        for line in body:
            self.lines.append('  ' + line)

    def install(self, cls):
        if not self.names:
            return
        objects = self.objects
        text = (f'def __create_fn__({", ".join(objects)}):\n' + '\n'.join(self.lines)
                + f'\n return {", ".join(self.names)},')
        namespace = {}
        exec(text, self.globals, namespace)
        functions = namespace['__create_fn__'](**objects)
        for name, function in zip(self.names, functions):
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if name in self.unconditional:
                setattr(cls, name, function)
                continue
            exists = _set_new_attribute(cls, name, function)
            error = self.overwrite_errors.get(name)
            if exists and error:
                message = f'Cannot overwrite attribute {name} in class {cls.__name__}'
                if error is not True:
                    message = f'{message} {error}'
                raise TypeError(message)


def _set_new_attribute(cls, name, value):
    """Set a class attribute unless the class itself has it; tell whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _write_init(writer, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    objects = writer.objects
    objects['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    objects['__dataclass_builtins_object__'] = object
    body = []

    def parameter(f):
        text = f'{f.name}:__dataclass_type_{f.name}__'
        if f.default is not MISSING:
            text += f'=__dataclass_dflt_{f.name}__'
        elif f.default_factory is not MISSING:
            text += '=__dataclass_HAS_DEFAULT_FACTORY__'
        return text

    for f in fields:
        objects[f'__dataclass_type_{f.name}__'] = f.type
        default = f'__dataclass_dflt_{f.name}__'
        value = None
        if f.default_factory is not MISSING:
            objects[default] = f.default_factory
            if f.init:
                value = f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
            else:
                value = f'{default}()'
        else:
            if f.default is not MISSING:
                objects[default] = f.default
            if f.init:
                value = f.name
            elif slots and f.default is not MISSING:
                # With slots there is no class attribute to hold the default.
                value = default
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        arguments = ','.join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.{_POST_INIT_NAME}({arguments})')
    parameters = [self_name] + [parameter(f) for f in std_fields if f.init]
    kw_only = [parameter(f) for f in kw_only_fields if f.init]
    if kw_only:
        parameters += ['*', *kw_only]
    objects['__dataclass_return_type__'] = None
    writer.add('__init__', parameters, body or ['pass'], annotation='__dataclass_return_type__')


# The objects whose generated repr is running, to stop at a cycle.
_running_reprs = set()


def _write_repr(writer, fields):
    writer.objects['__dataclass_running__'] = _running_reprs
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields])
    writer.add('__repr__', ('self',), [
        'if id(self) in __dataclass_running__:',
        " return '...'",
        '__dataclass_running__.add(id(self))',
        'try:',
        f' return f"{{self.__class__.__qualname__}}({shown})"',
        'finally:',
        ' __dataclass_running__.discard(id(self))',
    ])


def _tuple_text(name, fields):
    return '(' + ''.join([f'{name}.{f.name},' for f in fields]) + ')'


def _write_frozen(writer, cls, fields):
    writer.objects['cls'] = cls
    writer.objects['FrozenInstanceError'] = FrozenInstanceError
    condition = 'type(self) is cls'
    if fields:
        condition += ' or name in {' + ', '.join([repr(f.name) for f in fields]) + '}'
    writer.add('__setattr__', ('self', 'name', 'value'), [
        f'if {condition}:',
        ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        'super(cls, self).__setattr__(name, value)',
    ], overwrite_error=True)
    writer.add('__delattr__', ('self', 'name'), [
        f'if {condition}:',
        ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
        'super(cls, self).__delattr__(name)',
    ], overwrite_error=True)


### the decorator ###

def _collect_fields(cls, kw_only, frozen):
    """The fields of a class by name, inherited ones first."""
    fields = {}
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        has_dataclass_bases = True
        for f in base_fields.values():
            fields[f.name] = f
        base_frozen = getattr(base, _PARAMS).frozen
        all_frozen_bases = base_frozen if all_frozen_bases is None else all_frozen_bases and base_frozen
        any_frozen_base = any_frozen_base or base_frozen

    annotations = cls.__dict__.get('__annotations__', {})
    dataclasses = sys.modules[__name__]
    own = []
    seen_kw_only = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, dataclasses) or (
                isinstance(annotation, str) and _is_type(annotation, cls, dataclasses, KW_ONLY, _is_kw_only)):
            # A marker, not a field: what follows is keyword-only.
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        # The class attribute becomes the default itself, or goes.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return fields


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    module = sys.modules.get(cls.__module__)
    # A module made by hand may not be in sys.modules; then there are no globals.
    module_globals = {} if module is None else module.__dict__
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    fields = _collect_fields(cls, kw_only, frozen)
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get('__hash__', MISSING)
    # __hash__ = None comes with __eq__ and was not written by the user.
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    init_fields = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    std_fields = [f for f in init_fields if f.init and not f.kw_only]
    kw_only_fields = [f for f in init_fields if f.init and f.kw_only]
    writer = _Writer(module_globals)
    if init:
        _write_init(writer, init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT_NAME),
                    '__dataclass_self__' if 'self' in fields else 'self', slots)
    _set_new_attribute(cls, '__replace__', _replace)

    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        _write_repr(writer, [f for f in field_list if f.repr])
    if eq:
        compared = [f for f in field_list if f.compare]
        terms = [f'self.{f.name}==other.{f.name}' for f in compared]
        writer.add('__eq__', ('self', 'other'), [
            'if self is other:',
            ' return True',
            'if other.__class__ is self.__class__:',
            f' return {" and ".join(terms) or "True"}',
            'return NotImplemented',
        ])
    if order:
        compared = [f for f in field_list if f.compare]
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            writer.add(name, ('self', 'other'), [
                'if other.__class__ is self.__class__:',
                f' return {_tuple_text("self", compared)}{operator}{_tuple_text("other", compared)}',
                'return NotImplemented',
            ], overwrite_error='Consider using functools.total_ordering')
    if frozen:
        _write_frozen(writer, cls, field_list)

    # Which __hash__ the class gets: its own, None (equality without
    # immutability), or one made of the fields.
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        writer.add('__hash__', ('self',), [f'return hash({_tuple_text("self", hashed)})'], unconditional=True)
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None

    writer.install(cls)

    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, init, std_fields, kw_only_fields)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple([f.name for f in std_fields]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    # As inspect.formatannotation() shows it.
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _signature_text(cls, init, std_fields, kw_only_fields):
    """str(inspect.signature(cls)) without its ' -> None', for the class's docstring.

    The usual case is known from the fields; importing inspect for it would be a waste.
    """
    if (not init or type(cls).__call__ is not type.__call__ or cls.__new__ is not object.__new__
            or '__signature__' in cls.__dict__):
        import inspect
        try:
            return str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''

    def parameter(f):
        text = f'{f.name}: {_annotation_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += f' = {_HAS_DEFAULT_FACTORY!r}'
        return text

    parts = [parameter(f) for f in std_fields]
    if kw_only_fields:
        parts += ['*', *[parameter(f) for f in kw_only_fields]]
    return '(' + ', '.join(parts) + ')'


### slots ###

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # object.__setattr__, since the class may be frozen.
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        # A class without __slots__ gives its instances both.
        return ('__dict__', '__weakref__')
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return tuple(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    """A new class like cls, with __slots__: they cannot be added to one that exists."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    wanted = names + (['__weakref__'] if weakref_slot else [])
    namespace['__slots__'] = tuple([name for name in wanted if name not in inherited])
    for name in names:
        # A default on the class would hide the slot.
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        # copy and pickle set attributes one by one where there is no state method.
        if '__getstate__' not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class.

    Examines PEP 526 __annotations__ to determine fields.

    If init is true, an __init__() method is added to the class. If repr
    is true, a __repr__() method is added. If order is true, rich
    comparison dunder methods are added. If unsafe_hash is true, a
    __hash__() method is added. If frozen is true, fields may not be
    assigned to after instance creation. If match_args is true, the
    __match_args__ tuple is added. If kw_only is true, then by default
    all fields are keyword-only. If slots is true, a new class with a
    __slots__ attribute is returned.
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                              weakref_slot)

    if cls is None:
        return wrap  # @dataclass(...)
    return wrap(cls)  # @dataclass


### module functions ###

def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass.

    Accepts a dataclass or an instance of one. Tuple elements are of
    type Field.
    """
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    """Returns True if obj is an instance of a dataclass."""
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a
    dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping
    field names to field values.

    Example usage::

      @dataclass
      class C:
          x: int
          y: int

      c = C(1, 2)
      assert asdict(c) == {'x': 1, 'y': 2}

    If given, 'dict_factory' will be used instead of built-in dict.
    The function applies recursively to field values that are
    dataclass instances. This will also look into built-in containers:
    tuples, lists, and dicts. Other objects are copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        if dict_factory is dict:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict) for f in fields(obj)}
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])

    def convert(value):
        return _asdict_inner(value, dict_factory)

    return _convert_container(obj, kind, convert)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values.

    Example usage::

      @dataclass
      class C:
          x: int
          y: int

      c = C(1, 2)
      assert astuple(c) == (1, 2)

    If given, 'tuple_factory' will be used instead of built-in tuple.
    The function applies recursively to field values that are
    dataclass instances. This will also look into built-in containers:
    tuples, lists, and dicts. Other objects are copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])

    def convert(value):
        return _astuple_inner(value, tuple_factory)

    return _convert_container(obj, kind, convert)


def _convert_container(obj, kind, convert):
    """A copy of a list, tuple or dict with its members converted; of anything else, a deep copy."""
    if kind is list:
        return [convert(value) for value in obj]
    if kind is dict:
        return {convert(key): convert(value) for key, value in obj.items()}
    if kind is tuple:
        return tuple([convert(value) for value in obj])
    if issubclass(kind, tuple):
        values = [convert(value) for value in obj]
        # A named tuple takes its values as arguments.
        return kind(*values) if hasattr(obj, '_fields') else kind(values)
    if issubclass(kind, dict):
        if hasattr(kind, 'default_factory'):
            # defaultdict: its first argument is the factory
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[convert(key)] = convert(value)
            return result
        return kind((convert(key), convert(value)) for key, value in obj.items())
    if issubclass(kind, list):
        return kind([convert(value) for value in obj])
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Return a new dynamically created dataclass.

    The dataclass name will be 'cls_name'.  'fields' is an iterable
    of either (name), (name, type) or (name, type, Field) objects. If type is
    omitted, use the string 'typing.Any'.  Field objects are created by
    the equivalent of calling 'field(name, type [, Field-info])'.::

      C = make_dataclass('C', ['x', ('y', int), ('z', int, field(init=False))], bases=(Base,))

    is equivalent to::

      @dataclass
      class C(Base):
          x: 'typing.Any'
          y: int
          z: int = field(init=False)

    For the bases and namespace parameters, see the builtin type() function.

    The parameters init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
    slots, and weakref_slot are passed to dataclass().

    If module parameter is defined, the '__module__' attribute of the dataclass is
    set to that value.
    """
    import keyword
    import types
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation

    def exec_body(body):
        body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body)
    if module is None:
        # The class belongs to the module that calls.
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for frozen classes.  Example usage::

      @dataclass(frozen=True)
      class C:
          x: int
          y: int

      c = C(1, 2)
      c1 = replace(c, x=3)
      assert c1.x == 3 and c1.y == 2
    """
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            # Not a parameter of __init__, which will set it as it likes.
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
