# comparisons fall back to the reflected method
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


log = []
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): log.append(self.n + '<'); return NotImplemented
    def __gt__(self, o): log.append(self.n + '>'); return NotImplemented
    def __eq__(self, o): log.append(self.n + '='); return NotImplemented
class B(A):
    def __gt__(self, o): log.append(self.n + 'B>'); return 'B gt'
print(A('a') == A('b'), log)
log.clear()
err(lambda: A('a') < A('b'))
print(log)
log.clear()
print(A('a') < B('b'), log)
log.clear()
print(A('a') != A('b'), log)
