print(7 + 2, 7 - 2, 7 * 2, 7 / 2, 7 // 2, 7 % 2, 7 ** 2, -7, +7, ~7)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -7 // -2, -7 % -2, divmod(-7, 2))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))
# ---
print(2 ** -1, 2 ** 0.5, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2)
print(10 ** 30, 10 ** -3, 2.0 ** 1000, pow(3, 4, 5), pow(3, -1, 7))
# ---
print(1 << 70, (1 << 70) >> 65, -1 >> 5, -5 >> 1, 5 & -2, 5 | -8, 5 ^ -1, ~0, ~-1, ~(2**70))
print((2**70) & (2**70 - 1), (2**70) | 1, (2**70) ^ (2**70), -(2**70) >> 60, -(2**70) & 255)
# ---
print(True + True, True * 5, False - 1, True / 2, True & False, True | False, True ^ True, -True, +True)
print(type(True + 0), type(True & True), type(True & 1), type(True ** 2))
# ---
print(1 + 2.5, 1 / 4, 2 * 0.5, 1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)
print(0.1 * 3, 1 / 3, 2 / 3, 10 / 5, 5e-324 / 2, 2**53 / 1, (2**1000) / (2**999))
# ---
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, -(1 + 2j), +(1j), 1j * 1j, 2 - 1j, 1j + 1.5)
print(abs(3 + 4j), (1 + 2j).conjugate(), 1j == 1j, 1 + 0j == 1, hash(1 + 0j) == hash(1))
# ---
print('a' + 'b', 'ab' * 3, 3 * 'ab', [1] + [2], [1] * 3, 2 * [1], (1,) + (2,), (1,) * 2, b'a' + b'b', b'x' * 2)
print('%s-%d' % ('a', 1), '%(k)s' % {'k': 'v'}, b'%d' % 5, 'x' * True, [] * 5)
# ---
print({1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1: 1} | {2: 2})
print({1: 'a', 2: 'b'}.keys() & {1}, {1: 2}.items() | set(), {1: 2}.keys() - {1})
# ---
for text in ['1 / 0', '1 // 0', '1 % 0', '1.0 / 0', '1.0 // 0', '1.0 % 0', '0 ** -1', '0.0 ** -1', '1j / 0', 'divmod(1, 0)', 'divmod(1.0, 0)', '1 << -1', '1 >> -1', 'pow(2, 3, 0)',
             'pow(2, -1, 4)', '2.0 ** 10000', '(-1) ** 0.5 ** 2', 'int(1e400)', 'int(float("nan"))', '10 ** 400 / 3', '1.0 * 10 ** 400', 'pow(2.0, 1, 3)', '1j // 1', '1j % 1', '1 << 10 ** 30']:
    try:
        print(text, '=', eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
# ---
ops = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^', '<', '<=', '>', '>=']
for op in ops:
    for left, right in [('1', '"a"'), ('"a"', '1'), ('None', '1'), ('[]', '()'), ('{}', '{}'), ('1.5', '2'), ('"a"', '[]')]:
        try:
            print(left, op, right, '=', eval(f'{left} {op} {right}'))
        except Exception as e:
            print(left, op, right, '->', e)
# ---
for op in '+-~':
    for v in ['"a"', 'None', '[]', '1.5', '1j', 'True', 'object']:
        try:
            print(op, v, '=', eval(op + v))
        except TypeError as e:
            print(op, v, '->', e)
# ---
print(not 1, not 0, not [], not [0], not '', not 'a', not None, not not 5, not {}, not 0.0, not 0j)
# ---
print(2 + 3 * 4 ** 2 // 5 % 3 - 1, (2 + 3) * 4, 1 | 2 ^ 3 & 4 << 1, not 1 == 2, -3 ** 2, 2 ** -1, ~-3, - - 3)
print(1 + 1 < 3, 1 < 2 == True, 5 & 3 == 1, not 1 in [1], 1 if 0 else 2 if 0 else 3)
# ---
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(15, -1), round(25, -1), round(1e20), round(0.5), round(1.5, 0))
# ---
import math
inf, nan = float('inf'), float('nan')
print(inf - inf, inf * 0, nan == nan, nan != nan, nan < 1, inf > 10**400, -inf < -10**400, min(nan, 1), max(1, nan), inf // 1, 1 // inf, -1 // inf, -1 % inf, 5 % -inf)
# ---
print(12345678901234567890 * 98765432109876543210, 10**50 // 7**20, 10**50 % 7**20, -10**50 // 7**20, -(10**50) % 7**20)
print(divmod(-(10**40), 10**20 + 1), (10**40) ** 3 % 1000007, 3 ** 200 - 3 ** 199)
# ---
x = None + 1
# ---
'a' + 1
# ---
1 + 'a'
# ---
[1] + (2,)
# ---
-'abc'
