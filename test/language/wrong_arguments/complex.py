# Every method of complex, called with wrong arguments
def make():
    return 1j

names = [
    'conjugate',
]

def attempt(label, function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as e:
        print(label, '->', type(e).__name__, e)
    else:
        print(label, 'gives', type(result).__name__)

for name in names:
    attempt(f'{name}()', getattr(make(), name))
    attempt(f'{name}(object())', getattr(make(), name), object())
    attempt(f'{name}(1.5, None)', getattr(make(), name), 1.5, None)
    attempt(f'{name}(six arguments)', getattr(make(), name), 1, 2, 3, 4, 5, 6)
    attempt(f'{name}(nonsense=1)', getattr(make(), name), nonsense=1)
    attempt(f'unbound {name}()', getattr(type(make()), name))
    attempt(f'unbound {name}(...)', getattr(type(make()), name), ...)
# ---
# The special methods of complex, called with wrong arguments
def make():
    return 1j

names = [
    '__abs__', '__add__', '__bool__', '__complex__', '__delattr__', '__eq__', '__format__', '__ge__',
    '__getattribute__', '__gt__', '__hash__', '__le__', '__lt__', '__mul__', '__ne__', '__neg__', '__pos__',
    '__pow__', '__radd__', '__repr__', '__rmul__', '__rpow__', '__rsub__', '__rtruediv__', '__setattr__',
    '__str__', '__sub__', '__truediv__',
]

def attempt(label, function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as e:
        print(label, '->', type(e).__name__, e)
    else:
        print(label, 'gives', type(result).__name__)

for name in names:
    attempt(f'{name}()', getattr(make(), name))
    attempt(f'{name}(object())', getattr(make(), name), object())
    attempt(f'{name}(1, 2, 3, 4)', getattr(make(), name), 1, 2, 3, 4)
    attempt(f'{name}(k=1)', getattr(make(), name), k=1)
    attempt(f'unbound {name}()', getattr(type(make()), name))
    attempt(f'unbound {name}(...)', getattr(type(make()), name), ...)
