"""Records what CPython's codeop says of texts: `python3.13 test/repl/record-codeop.py > test/repl/codeop.json`.

Texts are those of codeop-texts.txt, every beginning of theirs by lines (as somebody types them), and these with an empty line after
them. Kept per text: "code", "more", or the error's type, message and place; for symbols single, exec and eval.
"""

import codeop
import json
import warnings
from pathlib import Path

warnings.simplefilter('ignore')

# Whole inputs, in order of the language's chapters; "----" divides them.
TEXTS = Path(__file__).with_name('codeop-texts.txt').read_text()

def texts():
    seen = {}
    extra = ['', '\n', '\n\n', '\t', '\f', 'x\n', 'x\n\n', 'x\n#', 'x\n\n# a\n', 'if x:\n  y\n  ', 'if x:\n  y\n  # z', 'if x:\n\n\n',
             'x\r\n', 'if x:\r\n  y\r\n', '\x0cx', 'x\x00', 'if x:\n  y\n\n\n', '"' * 3, '(\n\n\n', 'x=1\n\n\ny', '\ufeffx', 'x\\',
             'if 1:\n  x\\', '0' * 10, '1' * 5000, '(' * 250, '[' * 100 + ']' * 100, 'if x:\n' * 3, 'x' + '+x' * 300]
    for text in TEXTS.strip('\n').split('\n----\n'):
        lines = text.split('\n')
        for n in range(1, len(lines) + 1):
            beginning = '\n'.join(lines[:n])
            seen[beginning] = None
            seen[beginning + '\n'] = None
            if n == len(lines):
                seen[beginning + '\n\n'] = None
                seen[beginning + ' '] = None
    for text in extra:
        seen[text] = None
    return list(seen)


def place(e):
    return [e.lineno, e.offset, e.end_lineno, e.end_offset]


def said(text, symbol):
    try:
        code = codeop.compile_command(text, '<input>', symbol)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, *place(e)]
    except (ValueError, OverflowError, MemoryError) as e:
        return [type(e).__name__, str(e)]
    return 'more' if code is None else 'code'


print(json.dumps([[t, *(said(t, s) for s in ('single', 'exec', 'eval'))] for t in texts()], indent=0, ensure_ascii=True))
