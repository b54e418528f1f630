"""Tell whether a text is a whole interactive input, and compile it if so.

A text is one of three things: whole, the beginning of something that more lines could make whole, or wrong.
The compiler knows: with PyCF_ALLOW_INCOMPLETE_INPUT it raises _IncompleteInputError, a SyntaxError, where it came
to the end of the text before it found anything wrong. With PyCF_DONT_IMPLY_DEDENT the end of the text does not end
a block: only an empty line does, as somebody who types wants it.

compile_command() tells for one text; Compile and CommandCompiler remember `from __future__ import` statements from one
text to the next.
"""

import __future__
import warnings
from builtins import _IncompleteInputError

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _says_nothing(source):
    return all(not line.strip() or line.lstrip().startswith('#') for line in source.split('\n'))


def _maybe_compile(compiler, source, filename, symbol):
    """A code object, or None where the text is incomplete; what the compiler raises where it is wrong."""
    if symbol != 'eval' and _says_nothing(source):
        source = 'pass'
    # warnings are issued once, when the text is compiled for good
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            # one line end more, as the user may give it: does it break off still, or is it whole only then?
            try:
                compiler(source + '\n', filename, symbol)
            except _IncompleteInputError:
                return None
            except SyntaxError:
                pass
            else:
                return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = 0
    if incomplete_input:
        flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile an interactive input: a code object, or None where it is incomplete.

    `symbol` is "single", "exec" or "eval". Raises SyntaxError where the text is wrong; ValueError and
    OverflowError can come of literals.
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Behaves as the builtin compile(), but keeps the future statements that it met in force."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if not kwargs.get('incomplete_input', True):
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        made = compile(source, filename, symbol, flags, True)
        if not flags & PyCF_ONLY_AST:
            for feature in _features:
                if made.co_flags & feature.compiler_flag:
                    self.flags |= feature.compiler_flag
        return made


class CommandCompiler:
    """Behaves as compile_command(), but keeps the future statements that it met in force."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """As compile_command()."""
        return _maybe_compile(self.compiler, source, filename, symbol)
