# byte order, sign and width
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(258 .to_bytes(2), 258 .to_bytes(2, 'little'), 258 .to_bytes(4, 'big'), (-2).to_bytes(2, 'big', signed=True), 0 .to_bytes(0), 1 .to_bytes(), 0 .to_bytes())
print((2**64 - 1).to_bytes(8), (-2**63).to_bytes(8, 'little', signed=True), 1 .to_bytes(length=3, byteorder='little'))
err(lambda: 256 .to_bytes(1))
err(lambda: (-1).to_bytes(1))
err(lambda: 128 .to_bytes(1, signed=True))
err(lambda: 1 .to_bytes(-1))
err(lambda: 1 .to_bytes(2, 'middle'))
err(lambda: 1 .to_bytes('a'))
err(lambda: 1 .to_bytes(2, 3))
err(lambda: 1 .to_bytes(1, 'big', True))
