# tables from strings, dicts and mappings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = str.maketrans('abc', 'xyz', 'd')
print(t, 'abcd'.translate(t), str.maketrans({'a': 'AA', 98: None, 'c': 0x43}), 'abc'.translate(str.maketrans({'a': 'AA', 98: None, 'c': 0x43})), 'abc'.translate({}), str.maketrans('a', 'b'))
class M:
    def __getitem__(self, k):
        if k == 97: return 'Z'
        if k == 98: return None
        raise LookupError(k)
print('abc'.translate(M()), 'abc'.translate(['x'] * 98))
err(lambda: str.maketrans('ab', 'x'))
err(lambda: str.maketrans('a', 'b', 1))
err(lambda: str.maketrans(1))
err(lambda: str.maketrans({'ab': 1}))
err(lambda: str.maketrans({1.5: 1}))
err(lambda: str.maketrans(1, 'b'))
err(lambda: 'a'.translate({97: 1.5}))
err(lambda: 'a'.translate({97: 0x110000}))
err(lambda: 'a'.translate(None))
err(lambda: 'a'.translate())
