# name and obj
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def grab(f):
    try: f()
    except Exception as e: return e
class C: pass
c = C()
e = grab(lambda: c.zz)
print(e.name, e.obj is c, str(e))
e = grab(lambda: undefined_name)
print(e.name, str(e), NameError('x', name='n').name, AttributeError('m', name='n', obj=5).obj, AttributeError().name, UnboundLocalError.__base__, repr(NameError('x', name='n')))
err(lambda: NameError(foo=1))
err(lambda: AttributeError('m', foo=1))
