# the tree of the builtin exceptions
def show(cls, depth=0):
    print('  ' * depth + cls.__name__)
    for sub in sorted((s for s in cls.__subclasses__() if s.__module__ == 'builtins'), key=lambda s: s.__name__):
        show(sub, depth + 1)
show(BaseException)
