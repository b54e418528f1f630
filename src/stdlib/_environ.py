"""os.environ: the mapping object, kept apart so that importing os does not load the abstract base classes."""

import posix
from _collections_abc import Mapping, MutableMapping


class _Environ(MutableMapping):

    __module__ = 'os'

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            # raise KeyError with the original key value
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encodedkey = self.encodekey(key)
        posix.unsetenv(encodedkey)
        try:
            del self._data[encodedkey]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        # list() from dict object is an atomic operation
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join([f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}'
                           for key, value in self._data.items()])
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _check_str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


def _decode(value):
    return value.decode('utf-8', 'surrogateescape')


def make():
    """(environ, environb), two views of one dict of bytes, the one `posix.environ` holds."""
    data = posix.environ
    if data is None:
        raise PermissionError("this host does not grant 'env'")
    environ = _Environ(data, _check_str, _decode, _check_str, _decode)
    environb = _Environ(data, _check_bytes, bytes, _check_bytes, bytes)
    return environ, environb
