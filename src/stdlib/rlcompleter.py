"""Completion of Python names and attributes, for readline and for whoever asks.

Completer.complete(text, state) gives the state-th candidate for `text`: names of the namespace, builtins and keywords, or,
behind a dot, attributes of what stands before it. That is evaluated only as far as it is names and attributes, so a call
is never made; asking for an attribute may still run a `__getattr__`. Exceptions on the way mean no candidates.
"""

import builtins
import inspect
import keyword
import __main__

__all__ = ["Completer"]

_BARE_KEYWORDS = ('False', 'None', 'True', 'break', 'continue', 'pass', 'else', '_')


class Completer:
    def __init__(self, namespace=None):
        """Complete names of `namespace`, a dict; of __main__ where none is given."""
        if namespace is not None and not isinstance(namespace, dict):
            raise TypeError('namespace must be a dictionary')
        # without one of its own the completer looks into __main__ each time: it may be filled later
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        """The state-th candidate for `text`, or None: readline asks with 0, 1, 2, ... until there is no more."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            # a tab where nothing has been typed
            return '\t' if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if '.' in text else self.global_matches(text)
        try:
            return self.matches[state]
        except IndexError:
            return None

    def _callable_postfix(self, val, word):
        if callable(val):
            word += '('
            try:
                if not inspect.signature(val).parameters:
                    word += ')'
            except ValueError:
                pass
        return word

    def global_matches(self, text):
        """Keywords, builtins and names of the namespace that begin with `text`."""
        matches = []
        seen = {'__builtins__'}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                if word in ('finally', 'try'):
                    word += ':'
                elif word not in _BARE_KEYWORDS:
                    word += ' '
                matches.append(word)
        for namespace in (self.namespace, builtins.__dict__):
            for word, value in namespace.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    matches.append(self._callable_postfix(value, word))
        return matches

    def attr_matches(self, text):
        """Attributes of what stands before the last dot of `text`, if that is names and dots alone.

        A `__getattr__` may run on the way.
        """
        expr, _, attr = text.rpartition('.')
        if not expr or not all(part.isidentifier() for part in expr.split('.')):
            return []
        try:
            thisobject = eval(expr, self.namespace)
        except Exception:
            return []
        words = set(dir(thisobject))
        words.discard('__builtins__')
        if hasattr(thisobject, '__class__'):
            words.add('__class__')
            words.update(get_class_members(thisobject.__class__))
        # names with underscores are shown when they are asked for, or when there are no others
        noprefix = {'': '_', '_': '__'}.get(attr)
        matches = []
        while True:
            for word in words:
                if word.startswith(attr) and not (noprefix and word.startswith(noprefix)):
                    matches.append(self._attribute(thisobject, expr, word))
            if matches or not noprefix:
                break
            noprefix = '__' if noprefix == '_' else None
        matches.sort()
        return matches

    def _attribute(self, thisobject, expr, word):
        match = f'{expr}.{word}'
        if isinstance(getattr(type(thisobject), word, None), property):
            # asking for it would run it
            return match
        value = getattr(thisobject, word, None)
        return match if value is None else self._callable_postfix(value, match)


def get_class_members(klass):
    members = dir(klass)
    for base in getattr(klass, '__bases__', ()):
        members = members + get_class_members(base)
    return members


try:
    import readline
except ImportError:
    pass
else:
    import atexit
    readline.set_completer(Completer().complete)
    # what it holds of the namespace must not outlive it
    atexit.register(lambda: readline.set_completer(None))
