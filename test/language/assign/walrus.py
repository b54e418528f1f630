if (n := len('abcd')) > 3:
    print('long', n)
print((a := 1) + (b := a + 1), a, b)
# ---
def f():
    r = [y := i * 2 for i in range(4)]
    return r, y
print(f())
# ---
x = [last := i for i in 'abc' if (seen := i) != 'b']
print(x, last, seen)
print(any((hit := n) > 3 for n in [1, 5, 2]), hit)
# ---
it = iter([1, 2, 0, 3])
while (v := next(it)):
    print(v)
print((lambda: (q := 5) + q)())
# ---
print({(k := 'a'): (v := 1)}, k, v, [(i := 0), (i := i + 1), i])
def g(x=(d := 9)):
    return x
print(g(), d, f'{(z := 3)}', z)
# ---
total = 0
print([total := total + v for v in [1, 2, 3]], total)
print([(lambda: (inner := i))() for i in range(2)])
# ---
[i := 0 for i in range(3)]
# ---
class C:
    [x := i for i in range(3)]
# ---
[[(j := 0) for i in range(3)] for j in range(3)]
# ---
x := 5
# ---
(x.y := 1)
# ---
(a, b := 1, 2)
print(b)
# ---
[i for i in (j := [1])]
# ---
def f():
    [n := 1 for _ in 'x']
    def g():
        nonlocal n
        [n := n + 1 for _ in 'abc']
    g()
    return n
print(f())
