# class and instance attributes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    shared = []
    n = 0
a, b = C(), C()
a.shared.append(1)
a.n += 1
print(b.shared, C.n, a.n, b.n, a.__dict__, b.__dict__)
del a.n
print(a.n)
err(lambda: delattr(a, 'n'))
err(lambda: a.zz)
err(lambda: C.zz)
err(lambda: delattr(C, 'zz'))
err(lambda: getattr(a, 1))
err(lambda: setattr(a, 1, 2))
C.late = 'late'
print(a.late, vars(a))
a.__dict__ = {'x': 1}
print(a.x, a.__dict__)
err(lambda: setattr(a, '__dict__', 5))
a.__dict__['not an identifier'] = 3
print(getattr(a, 'not an identifier'))
