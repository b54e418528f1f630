# the first equal item goes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1, 2.0, 1, True]
a.remove(True)
print(a)
a.remove(2)
print(a)
err(lambda: a.remove('zz'))
err(lambda: a.remove())
class E:
    def __eq__(self, o): raise ValueError('eq')
err(lambda: [E()].remove(1))
