# + * and their augmented forms
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = b = [1]
a += (2,)
a += 'x'
print(a is b, a, a + [3], a * 2, 2 * a, a * 0, a * -1, a * True)
a *= 2
print(b)
print([1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__iadd__([2]), [1].__imul__(3), [1].__contains__(1), 1 in a, 'y' not in a)
err(lambda: [1] + (2,))
err(lambda: [1] + None)
err(lambda: [1] * 'a')
err(lambda: [1] * 1.5)
err(lambda: [1] - [1])
err(lambda: [1].__iadd__(5))
err(lambda: [0] * (2**63))
try:
    a += 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
