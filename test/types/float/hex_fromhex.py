# hexadecimal text in both directions
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(1.0.hex(), 0.1.hex(), (-2.5).hex(), 0.0.hex(), (-0.0).hex(), 5e-324.hex(), 1e308.hex(), float('inf').hex(), float('nan').hex())
print(float.fromhex('0x1.8p1'), float.fromhex('-0x.1p4'), float.fromhex('inf'), float.fromhex('nan'), float.fromhex('1.8'), float.fromhex(' 0x1p-1074 '), float.fromhex('0x1.fffffffffffff7p0'), float.fromhex('0x1p-1080'))
class F(float): pass
print(type(F.fromhex('0x1p0')))
err(lambda: float.fromhex('xyz'))
err(lambda: float.fromhex(''))
err(lambda: float.fromhex('0x1p5000'))
err(lambda: float.fromhex(1))
err(lambda: float.fromhex('0x'))
