"""Writes src/lexer/unicode-names-data.ts: the names of characters as this CPython's unicodedata has them, packed.

    python3.13 scripts/unicode-names.py NameAliases.txt

NameAliases.txt is the Unicode Consortium's file (lines `code point;alias;type`); unicodedata answers to aliases but cannot list them.
The packing is described in src/lexer/unicode-names.ts, which takes it apart again.
"""
import collections
import pathlib
import sys
import unicodedata

# printable ASCII without what a JavaScript string or template would have to escape
DIGITS = [chr(c) for c in range(0x21, 0x7F) if chr(c) not in '\\`"\'$']
BASE = len(DIGITS)
ONE, TWO = 56, 87  # leading digits below ONE stand alone, those below TWO take one more digit, the others two


def number(n):
    if n < ONE:
        return DIGITS[n]
    n -= ONE
    if n < (TWO - ONE) * BASE:
        return DIGITS[ONE + n // BASE] + DIGITS[n % BASE]
    n -= (TWO - ONE) * BASE
    lead, rest = divmod(n, BASE * BASE)
    assert TWO + lead < BASE
    return DIGITS[TWO + lead] + DIGITS[rest // BASE] + DIGITS[rest % BASE]


def runs(points):
    """Consecutive code points as `gap+length` in base 36, gaps counted from the end of the run before."""
    out = []
    start = previous = None
    end = 0
    for p in [*points, None]:
        if start is not None and p != previous + 1:
            out.append(f'{base36(start - end)}+{base36(previous - start + 1)}')
            end = previous + 1
            start = None
        if start is None:
            start = p
        previous = p
    return ','.join(out)


def base36(n):
    digits = ''
    while True:
        n, d = divmod(n, 36)
        digits = '0123456789abcdefghijklmnopqrstuvwxyz'[d] + digits
        if n == 0:
            return digits


def lines(name, text):
    parts = [text[i:i + 120] for i in range(0, len(text), 120)]
    return f'export const {name} =\n' + ' +\n'.join(f"  '{p}'" for p in parts) + '\n'


names, numbered = {}, collections.OrderedDict()
for cp in range(0x110000):
    name = unicodedata.name(chr(cp), None)
    if name is None or name.startswith('HANGUL SYLLABLE '):
        continue
    tail = '%04X' % cp
    if name.endswith('-' + tail):
        numbered.setdefault(name[:-len(tail)], []).append(cp)
    else:
        names[cp] = name

count = collections.Counter(w for n in names.values() for w in n.split(' '))
words = sorted(count, key=lambda w: (-count[w], w))
index = {w: i for i, w in enumerate(words)}
packed = []
previous = []
for name in names.values():
    split = name.split(' ')
    same = 0
    while same < min(len(split), len(previous)) and split[same] == previous[same]:
        same += 1
    packed.append(DIGITS[same] + DIGITS[len(split) - same] + ''.join(number(index[w]) for w in split[same:]))
    previous = split

aliases = []
for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
    fields = line.split('#')[0].strip().split(';')
    if len(fields) >= 2:
        try:
            if ord(unicodedata.lookup(fields[1])) == int(fields[0], 16):
                aliases.append(f'{base36(int(fields[0], 16))}:{fields[1]}')
        except KeyError:
            pass  # newer than this unicodedata

target = pathlib.Path(__file__).parent.parent / 'src/lexer/unicode-names-data.ts'
with target.open('w') as out:
    out.write(f'// Written by scripts/unicode-names.py from Unicode {unicodedata.unidata_version}; unicode-names.ts unpacks it.\n')
    out.write('// biome-ignore-all format: data\n\n')
    out.write(lines('WORDS', ' '.join(words)))
    out.write(lines('NAMES', ''.join(packed)))
    out.write(lines('POINTS', runs(names)))
    out.write(lines('NUMBERED', ';'.join(f'{k}={runs(v)}' for k, v in numbered.items())))
    out.write(lines('ALIASES', ';'.join(aliases)))
print(len(names), 'names', len(words), 'words', len(aliases), 'aliases', target.stat().st_size, 'bytes')
