# where it cannot work
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class C:
    def no_arg(): return super()
    def deleted(self):
        del self
        return super()
    def rebound(self):
        self = 5
        return super()
    def gen(self): return list(super() for _ in 'a')
err(lambda: C.no_arg())
err(lambda: C().deleted())
err(lambda: C().rebound())
def outside(self): return super()
err(lambda: outside(5))
err(lambda: C().gen())
