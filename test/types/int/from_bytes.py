# from bytes, from iterables, signed and unsigned
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(int.from_bytes(b'\x01\x02'), int.from_bytes(b'\x01\x02', 'little'), int.from_bytes(b'\xff', signed=True), int.from_bytes([1, 0, 0]), int.from_bytes(b''), int.from_bytes(bytearray(b'\xff' * 9), 'big'))
class MyInt(int): pass
print(type(MyInt.from_bytes(b'\x05')), MyInt.from_bytes(b'\x05'))
err(lambda: int.from_bytes('a'))
err(lambda: int.from_bytes([256]))
err(lambda: int.from_bytes(5))
err(lambda: int.from_bytes(b'a', 'x'))
err(lambda: int.from_bytes())
