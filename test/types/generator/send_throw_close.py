# the four ways in
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def g():
    log = []
    while True:
        try:
            x = yield log
            log.append(x)
        except ValueError as e:
            log.append(str(e))
it = g()
print(next(it), it.send('a'), it.throw(ValueError('v')), it.throw(ValueError), it.close(), it.gi_frame)
err(lambda: next(it))
err(lambda: it.send(None))
err(lambda: it.throw(KeyError('after close')))
print(it.close())
n = g()
err(lambda: n.send(1))
err(lambda: n.send())
err(lambda: n.throw())
err(lambda: n.throw(1))
err(lambda: n.throw(ValueError, 'a', 5))
m = g()
err(lambda: m.throw(KeyError('not started')))
err(lambda: next(m))
