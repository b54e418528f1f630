# text of the two bools
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(str(True), repr(False), f'{True}', f'{True:>6}', f'{True:d}', f'{True:5}', '%s %d %r' % (True, True, False), format(False, ''), f'{True:b}')
err(lambda: format(True, 's'))
print(True.real, True.imag, True.bit_length(), True.to_bytes(), bool.from_bytes(b'\x05'), bool.from_bytes(b'\x00'))
