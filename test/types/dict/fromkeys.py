# a class method
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(dict.fromkeys('ab'), dict.fromkeys([1, 2], 'x'), dict.fromkeys({}), {}.fromkeys('a', 1), dict.fromkeys({1: 2, 3: 4}, 0), dict.fromkeys((x for x in 'aab')))
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
print(D.fromkeys('ab', 1), type(D.fromkeys('a')).__name__)
err(lambda: dict.fromkeys())
err(lambda: dict.fromkeys(1))
err(lambda: dict.fromkeys([[]]))
err(lambda: dict.fromkeys('a', 1, 2))
