# The special methods of object, called with wrong arguments
def make():
    return object()

names = [
    '__delattr__', '__eq__', '__format__', '__ge__', '__getattribute__', '__gt__', '__hash__', '__le__', '__lt__',
    '__ne__', '__repr__', '__setattr__', '__str__',
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
