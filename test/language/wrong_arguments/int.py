# Every method of int, called with wrong arguments
def make():
    return 5

names = [
    'as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'from_bytes', 'is_integer', 'to_bytes',
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
# The special methods of int, called with wrong arguments
def make():
    return 5

names = [
    '__abs__', '__add__', '__and__', '__bool__', '__ceil__', '__delattr__', '__divmod__', '__eq__', '__float__',
    '__floor__', '__floordiv__', '__format__', '__ge__', '__getattribute__', '__gt__', '__hash__', '__index__',
    '__int__', '__invert__', '__le__', '__lshift__', '__lt__', '__mod__', '__mul__', '__ne__', '__neg__',
    '__or__', '__pos__', '__pow__', '__radd__', '__rand__', '__rdivmod__', '__repr__', '__rfloordiv__',
    '__rlshift__', '__rmod__', '__rmul__', '__ror__', '__round__', '__rpow__', '__rrshift__', '__rshift__',
    '__rsub__', '__rtruediv__', '__rxor__', '__setattr__', '__str__', '__sub__', '__truediv__', '__trunc__',
    '__xor__',
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
