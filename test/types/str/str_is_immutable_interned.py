# identity is not promised, equality is
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = 'x' * 3
b = 'xxx'
print(a == b, a is a, hash(a) == hash(b), {a: 1}[b])
import sys
print(sys.intern(a) is sys.intern(b))
err(lambda: sys.intern(1))
