# the four operations, floor division, remainder, power
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(0.1 + 0.2, 1.5 - 2, 3 * 0.1, 1 / 3.0, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(7.5, -2), 2.0 ** 0.5, 2.0 ** -1, (-8.0) ** 3)
print(f'{(-8.0) ** (1 / 3):.10g}')
print(1e308 * 10, -1e308 * 10, float('inf') - float('inf'), float('inf') // 1, -1.0 // float('inf'), 1.0 % float('inf'), -1.0 % float('inf'), 0.0 * -1)
print(1.5 .__add__(1), 1.5 .__radd__(1), 1.5 .__sub__(1), 1.5 .__rsub__(1), 1.5 .__mul__(2), 1.5 .__rmul__(2), 1.5 .__truediv__(2), 1.5 .__rtruediv__(3), 1.5 .__floordiv__(1), 1.5 .__rfloordiv__(4), 1.5 .__mod__(1), 1.5 .__rmod__(4), 1.5 .__divmod__(1), 1.5 .__rdivmod__(4), 1.5 .__pow__(2), 1.5 .__rpow__(4), 1.5 .__add__('a'))
err(lambda: 1.0 / 0)
err(lambda: 1.0 // 0)
err(lambda: 1.0 % 0)
err(lambda: divmod(1.0, 0))
err(lambda: 0.0 ** -1)
err(lambda: 10.0 ** 400)
err(lambda: pow(2.0, 3, 5))
err(lambda: 1.5 + 'a')
err(lambda: 1.5 % 'a')
err(lambda: 1.5 + 10**400)
