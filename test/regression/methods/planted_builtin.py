# A builtin type's method put into another class refuses that class's objects, also when it is called as a method.
class X:
    m = list.append
    n = str.upper


x = X()
for call in (lambda: x.m(1), lambda: x.n(), lambda: [].append(1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
for _ in range(3):
    try:
        x.m(2)
    except TypeError as e:
        print(e)
