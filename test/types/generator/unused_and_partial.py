# generators left in the middle run finally when deleted
def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
for x in g():
    print(x)
    break
print('after loop')
a, *b = g()
print(a, b)
