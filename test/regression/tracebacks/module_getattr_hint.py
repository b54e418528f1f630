# an AttributeError from a module's __getattr__ learns its name and object, and so gets its "Did you mean"
import types

m = types.ModuleType('m')
m.value = 1


def missing(name):
    raise AttributeError(f'no {name} here')


m.__getattr__ = missing
try:
    m.valu
except AttributeError as e:
    print(e.name, e.obj is m)
m.valu
