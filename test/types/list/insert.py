# insertion before an index
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1, 2, 3]
a.insert(0, 'first')
a.insert(-1, 'before last')
a.insert(True, 'bool')
print(a)
err(lambda: a.insert(0))
err(lambda: a.insert('x', 1))
err(lambda: a.insert(1.0, 1))
err(lambda: a.insert(2**70, 1))
