# every augmented operator
x = 100
x += 5; print(x)
x -= 1; print(x)
x *= 3; print(x)
x //= 7; print(x)
x %= 30; print(x)
x **= 3; print(x)
x >>= 2; print(x)
x <<= 5; print(x)
x &= 0xfff; print(x)
x |= 0x1000; print(x)
x ^= 0x55; print(x)
x /= 2; print(x)
try:
    x @= 2
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    x <<= 1
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    x += 'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
