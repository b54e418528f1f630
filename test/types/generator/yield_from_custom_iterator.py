# objects with send, throw and close
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class It:
    def __iter__(self): return self
    def __next__(self): return 'next'
    def send(self, v): return ('send', v)
    def throw(self, e, *a): return ('throw', repr(e))
    def close(self): print('close')
def g(): yield from It()
it = g()
print(next(it), it.send(1), it.send(None), it.throw(KeyError('x')), it.close())
class Bad:
    def __iter__(self): return 5
def b(): yield from Bad()
err(lambda: next(b()))
