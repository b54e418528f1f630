# every binary operator with its reflected and augmented forms
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class L:
    def __getattr__(self, n): raise AttributeError(n)
names = 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod'.split()
def make(prefix, result):
    return {f'__{prefix}{n}__': (lambda self, o, *m, n=n: (result, n, o if not isinstance(o, (A, B)) else type(o).__name__)) for n in names}
A = type('A', (), make('', 'left'))
B = type('B', (), make('r', 'right'))
a, b = A(), B()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, a @ 1, divmod(a, 1), pow(a, 1, 2))
print(1 + b, 1 - b, 1 * b, 1 / b, 1 // b, 1 % b, 1 ** b, 1 << b, 1 >> b, 1 & b, 1 | b, 1 ^ b, 1 @ b, divmod(1, b), a + b)
err(lambda: b + 1)
err(lambda: 1 @ a)
err(lambda: 1 + a)
err(lambda: b @ b)
a += 1
print(a)
i = type('I', (), {f'__i{n}__': (lambda self, o, n=n: ('in place', n, o)) for n in names})
for op in ('+=', '-=', '*=', '/=', '//=', '%=', '**=', '<<=', '>>=', '&=', '|=', '^=', '@='):
    ns = {'x': i()}
    exec('x ' + op + ' 7', ns)
    print(ns['x'])
