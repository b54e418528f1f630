# bool cannot be subclassed, int can with other layouts it cannot
try:
    class B(bool): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class B(int, str): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class B(int, dict): pass
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
class Mix(int, object): pass
print(Mix(3))
try:
    class S(int): __slots__ = ('a',)
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    class E(int): __slots__ = ()
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
