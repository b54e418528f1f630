# other formats and shapes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


m = memoryview(bytearray(range(8)))
print(m.cast('H').tolist(), m.cast('I').tolist(), m.cast('b').tolist(), m.cast('Q').tolist(), m.cast('B', [2, 4]).tolist(), m.cast('B', (2, 2, 2)).shape, m.cast('H').cast('B').tolist(), m.cast('c')[0], m.cast('@i').format, m.cast('B', [2, 4])[1, 2], m.cast('?').tolist()[:2])
w = memoryview(bytearray(8)).cast('d')
w[0] = 1.5
print(w[0], w.tobytes(), w.itemsize, w.shape)
err(lambda: m.cast('Z'))
err(lambda: m.cast('H').cast('I'))
err(lambda: m[::2].cast('H'))
err(lambda: m[:3].cast('H'))
err(lambda: m.cast('B', [3, 3]))
err(lambda: m.cast(1))
err(lambda: m.cast('B', 'x'))
err(lambda: m.cast('B', [2, 4])[0])
err(lambda: m.cast('B', [2, 4])[5, 0])
try:
    m.cast('H')[0] = 70000
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    m.cast('b')[0] = 200
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    w[0] = 'a'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
