# which binary layout the platform has
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(float.__getformat__('double'), float.__getformat__('float'))
err(lambda: float.__getformat__('x'))
err(lambda: float.__getformat__(1))
print(1.5.__getnewargs__(), float.__name__)
