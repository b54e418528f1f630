# conversions
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(b'\x01\xab\xcd')
print(m.tobytes(), m.tobytes('C'), m.tobytes(order=None), m.tolist(), m.hex(), m.hex(':'), m.hex('-', 2), bytes(m), bytearray(m), m[::-1].hex())
err(lambda: m.tobytes('X'))
err(lambda: m.tolist(1))
err(lambda: m.hex(1))
