# the remaining special methods called by name
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(complex.__new__(complex, 1, 2), (1j).__repr__(), (1j).__getattribute__('imag'), (1j).__le__(1), (1j).__gt__(1), (1j).__ge__(1), (1.5j).__format__('.2f'))
err(lambda: complex.__new__(int))
err(lambda: (1j).__format__())
