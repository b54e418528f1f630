# removes and returns an item
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-2), a)
err(lambda: a.pop(5))
err(lambda: a.pop(-5))
err(lambda: a.pop('x'))
err(lambda: a.pop(1, 2))
a.clear()
err(lambda: a.pop())
err(lambda: a.pop(0))
