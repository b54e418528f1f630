# with extra behaviour and docs
class cached(property):
    """doc of the subclass"""
    def __get__(self, obj, cls=None):
        if obj is None: return 'on class'
        return ('sub', super().__get__(obj, cls))
class C:
    @cached
    def x(self): "d"; return 1
print(C().x, C.x, vars(C)['x'].__doc__)
