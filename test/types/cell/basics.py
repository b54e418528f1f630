# closures hold cells
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


from types import CellType
def outer():
    x = 1
    def get(): return x
    def put(v): nonlocal x; x = v
    def drop(): nonlocal x; del x
    return get, put, drop
get, put, drop = outer()
c = get.__closure__[0]
print(c.cell_contents, type(c).__name__, c is put.__closure__[0] or c == put.__closure__[-1], repr(c).startswith('<cell at 0x'), 'int object at 0x' in repr(c))
put(5)
print(c.cell_contents, get())
c.cell_contents = 'set'
print(get())
drop()
err(lambda: get())
err(lambda: c.cell_contents)
print('empty' in repr(c))
print(CellType(1) == CellType(1), CellType(1) < CellType(2), CellType(1) != CellType(2), CellType() < CellType(1))
err(lambda: CellType(1, 2))
err(lambda: hash(CellType(1)))
err(lambda: CellType(1) == 5)
d = CellType()
err(lambda: d.cell_contents)
del c
