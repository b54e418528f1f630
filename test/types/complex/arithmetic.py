# the operations and what is not defined
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a, b = 3+4j, 1-2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0, -a, +a, abs(a), a + 1, 1 - a, 2.5 * a, 1 / a, f'{a ** b:.10g}', f'{a ** 0.5:.10g}', 0j ** 0, bool(0j), bool(a), a == 3+4j, a != 3, 3 + 0j == 3, 1j ** 2, (1+1j) ** 100)
print(a.__add__(1), a.__radd__(1), a.__sub__(1), a.__rsub__(1), a.__mul__(2), a.__rmul__(2), a.__truediv__(2), a.__rtruediv__(2), a.__pow__(2), f'{a.__rpow__(2):.10g}', a.__neg__(), a.__pos__(), a.__abs__(), a.__bool__(), a.__complex__(), a.__add__('a'), a.__eq__(a), a.__ne__(a), a.__lt__(a))
err(lambda: a / 0)
err(lambda: 0j ** -1)
err(lambda: 0j ** 1j)
err(lambda: a // 2)
err(lambda: a % 2)
err(lambda: divmod(a, 1))
err(lambda: a < b)
err(lambda: a >= 1)
err(lambda: int(a))
err(lambda: float(a))
err(lambda: pow(a, 2, 3))
err(lambda: a + 'x')
err(lambda: (1e300+1e300j) ** 100)
err(lambda: abs(complex(1e308, 1e308) * 10))
err(lambda: abs(1.7e308+1.7e308j))
