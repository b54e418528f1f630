# What annotations become under the future import: CPython's own text form of expressions.
from __future__ import annotations
EXPRESSIONS = r"""
1 .real | (1).x | 1.5.x | -1 .x | (-1)**2 | -1**2 | 2**-1 | (a**b)**c | a**b**c | not (a and b) | not a and b
(a, b) | (a,) | () | a[b, c] | a[b,] | a[()] | a[1:2, ::3] | a[:] | a[*b] | a[(*b,)]
lambda: 0 | lambda *, a=1: 0 | lambda a, /, b=1, *c, d, e=2, **f: (a, b) | (lambda: 1)() | lambda **k: k | lambda *a: a | lambda x: lambda y: z | (lambda x: y)+z
f(x for x in y) | f((x for x in y), 1) | f(*a, **b) | f(*(a or b)) | {**a, 1: 2} | {**(a or b)} | [*a, *(b or c)] | f(a=1, *b)
x if y else z | (x if y else z) if a else b | x if y else (z if a else b) | [x for x in (a if b else c)] | [x for x, y in z if (a if b else c)]
{x: y for x, y in z} | {x for x in y} | (x for x in y) | [x for x in y for z in w if a if b]
f'{a}' | f'{a!r:>{w}}' | f'{ {1: 2}}' | f'{(lambda: 1)}' | f'a{{b}}c' | f'{a, b}' | f'{a["x"]}' | f'{a=}' | f'\n{a}\'' | f'{a}' f'{b}' 'c' | f'' | f'{*a,}' | f'{a if b else c}'
f'{f"{a}"}' | f'{a:{b}{c}}' | f'{a:%H:%M}' | f'{not a}' | f'{ {a} }'
u'x' | b'x\xff' | 'a' "b'" 'c"' | '''a
b''' | '\U0001F600' | '\x00\t' | "it's" | 1e309 | -1e309 | 1e309j | 1_000 | 0xff | ... | None | True | 1e16 | 1e15 | .1 | 10**100 | 1+2j | -0.0
a < b < c | (a < b) < c | a in (b or c) | a or (b and c) | (a or b) and c | ~-+a | -(-a) | (a+b)+c | a+(b+c) | a-(b-c) | not (a in b) | (not a) in b | a is not b | a != b | not not a
a @ b // c % d / e | a << b >> c | a & b ^ c | (a ^ b) & c | -a**-b | (-a)**-b | (a.b)(c)[d].e | ''.join | [1][0] | {1}.x | (1,).x
x[lambda: 0] | x[a if b else c] | x[a:b if c else d:e] | lambda: (a, b) | [lambda: x] | (lambda: x, y) | lambda x=(lambda: 1): x | a if (b if c else d) else e
"""
for line in EXPRESSIONS.strip().replace("'''a\nb'''", "'a\\nb'").split('\n'):
    for text in line.split(' | '):
        ns = {}
        exec(f'from __future__ import annotations\nx: ({text})\ndef f(a: ({text}), *b: ({text})) -> ({text}): pass', ns)
        shown = ns['__annotations__']['x']
        print(shown, set(ns['f'].__annotations__.values()) == {shown})
