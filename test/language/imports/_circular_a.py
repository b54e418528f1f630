import _circular_b

name = 'a'
result = _circular_b.get()
