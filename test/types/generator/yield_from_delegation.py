# send, throw and close reach the inner generator
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def inner():
    try:
        while True:
            try:
                x = yield 'inner'
                print('got', x)
            except ValueError as e:
                print('caught', e)
                return 'inner result'
    finally:
        print('inner finally')
def outer():
    r = yield from inner()
    print('result', r)
    yield 'after'
it = outer()
print(next(it), it.gi_yieldfrom.__name__, it.send(5), it.throw(ValueError('v')), it.gi_yieldfrom)
it = outer()
next(it)
it.close()
def from_list():
    yield from [1, 2]
    yield from 'ab'
it = from_list()
print(next(it))
err(lambda: it.send(5))
err(lambda: it.throw(KeyError('k')))
try:
    list((lambda: (yield from 5))())
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
