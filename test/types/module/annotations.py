# __annotations__ of modules
x: int = 1
y: 'str'
print(__annotations__, __name__, __doc__, __spec__, sorted(k for k in globals() if not k.startswith('__')))
from types import ModuleType
m = ModuleType('m')
print(m.__annotations__)
m.__annotations__['a'] = int
print(m.__annotations__)
del m.__annotations__
print(m.__annotations__)
