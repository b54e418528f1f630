# a subclass with attributes
class C(complex):
    pass
c = C(1, 2)
c.x = 1
print(c, type(c + 1), type(c.conjugate()), type(+c), c.__dict__, c == 1+2j, C('1j'), type(complex(c)))
