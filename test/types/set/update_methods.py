# update, intersection_update, difference_update, symmetric_difference_update
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


a = {1, 2, 3}
print(a.update([4], {5}), a, a.intersection_update([1, 4, 5], {1, 4}), a, a.difference_update([1]), a, a.symmetric_difference_update([4, 9]), a)
a = b = {1, 2, 3}
a |= {4}
a &= {1, 2, 4}
a -= {1}
a ^= {7}
print(b, a is b, a.__ior__({1}), a.__iand__({1, 2}), a.__isub__({2}), a.__ixor__({3}))
try:
    a |= [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a &= [1]
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a -= 5
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
try:
    a ^= None
    print('no error')
except Exception as e:
    print(type(e).__name__ + ':', e)
err(lambda: a.update(1))
err(lambda: a.update([[]]))
a.difference_update(a)
print(a, a.update(), a.intersection_update())
