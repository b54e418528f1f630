# int() of strings in every base, with signs, spaces and underscores
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(int('12'), int(' -7\n'), int('+3'), int('1_000'), int('0b101', 0), int('0o17', 0), int('0xfF', 0), int('ff', 16), int('z', 36))
print(int('0x1f', 16), int('0b1', 2), int('0o7', 8), int(b'42'), int(bytearray(b'17'), 8), int('00', 0), int('١٢٣'))
err(lambda: int(''))
err(lambda: int('abc'))
err(lambda: int('1__0'))
err(lambda: int('_1'))
err(lambda: int('1_'))
err(lambda: int('12', 2))
err(lambda: int('010', 0))
err(lambda: int('1', 1))
err(lambda: int('1', 37))
err(lambda: int('1', -1))
err(lambda: int(b'\xff'))
err(lambda: int('a\x00b'))
err(lambda: int('9' * 5000))
