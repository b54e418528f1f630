# what raise refuses
try:
    raise 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise 'text'
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise int
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise None
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise ValueError from 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise ValueError('x') from None
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class N(Exception):
    def __new__(cls): return 5
try:
    raise N
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    raise
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class M(Exception):
    def __init__(self): raise KeyError('in init')
try:
    raise M
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
