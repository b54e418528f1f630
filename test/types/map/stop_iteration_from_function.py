# StopIteration in the function ends the map
def f(x):
    if x == 2: raise StopIteration('early')
    return x
print(list(map(f, [1, 2, 3])))
