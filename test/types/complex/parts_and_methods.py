# real, imag, conjugate, from_number is absent in 3.13
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = 3+4j
print(a.real, a.imag, a.conjugate(), a.__getnewargs__(), hash(a), hash(1j), hash(3+0j) == hash(3), hash(0.5+0j) == hash(0.5), a.__hash__() == hash(a))
err(lambda: setattr(a, 'real', 1))
err(lambda: a.conjugate(1))
err(lambda: complex.from_number(1))
err(lambda: a.foo)
