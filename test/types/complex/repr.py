# signs of zero, infinities, brackets
print(1j, 1+2j, 1-2j, -1j, 0j, -0j, complex(-0.0, 1), complex(0, -0.0), complex(float('inf'), float('nan')), complex(1e20, 1e-5), 1.5+0j, complex(-0.0, -0.0))
print(str(1+2j), repr(2j), f'{1+2j}')
