# Every method of type, called with wrong arguments
def make():
    return type('X', (), {})

names = [
    'mro',
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
# The special methods of type, called with wrong arguments
def make():
    return type('X', (), {})

names = [
    '__call__', '__instancecheck__', '__or__', '__ror__', '__subclasscheck__', '__subclasses__',
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
