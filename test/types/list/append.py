# appends one item
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = []
print(a.append(1), a.append(a), len(a), repr(a))
err(lambda: a.append())
err(lambda: a.append(1, 2))
err(lambda: a.append(x=1))
