# generators feeding generators
def numbers(n):
    for i in range(n):
        print('make', i)
        yield i
def even(it):
    for x in it:
        if x % 2 == 0: yield x
def square(it): yield from (x * x for x in it)
print(list(square(even(numbers(5)))))
it = square(even(numbers(100)))
print(next(it), next(it))
