# data descriptors go first
class C:
    @property
    def x(self): return 'property'
c = C()
c.__dict__['x'] = 'instance'
print(c.x, c.__dict__)
print(C.x is C.x, property.__doc__ is not None)
