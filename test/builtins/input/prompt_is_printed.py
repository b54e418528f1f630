# stdin: a\nb\n
# the prompt goes to stdout, also when it is not a string
x = input(5)
y = input([1, 'two'])
print(x, y)
