# powers, negative exponents and the three-argument form
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(2 ** 10, 2 ** 100, (-2) ** 3, 2 ** -1, (-2) ** -3, 0 ** 0, 7 ** 0)
print(pow(3, 4, 5), pow(3, -1, 7), pow(-3, 3, 7), pow(3, 4, -5), pow(10, 20, 10**9 + 7), pow(2, 1000, 10**40), pow(5, 0, 1))
print(2 .__pow__(3), 2 .__rpow__(3), 2 .__pow__(3, 5), 2 .__pow__('a'))
print(f'{(-8) ** 0.5:.10g}')
err(lambda: 0 ** -1)
err(lambda: pow(2, 3, 0))
err(lambda: pow(2, -1, 4))
err(lambda: pow(2, 0.5, 3))
err(lambda: pow(2, 3, 'a'))
err(lambda: 2 ** 'a')
err(lambda: pow('a', 2))
err(lambda: pow(2, 3, 4, 5))
