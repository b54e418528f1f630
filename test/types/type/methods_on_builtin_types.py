# descriptors on types
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(int.__add__, str.join, list.append, dict.fromkeys, int.real, int.__new__ is not None, type(int.__add__), type(str.join), type(dict.__dict__['fromkeys']), type(int.__dict__['real']), type([].append), type([].__add__), object.__init__)
print([].append.__self__, [].append.__name__, [].append.__qualname__, str.join.__objclass__, str.join.__name__, str.join.__qualname__, int.__add__.__name__, int.__add__.__objclass__, (5).__add__, len.__self__, len.__name__, len.__module__, str.join.__doc__ is not None, int.real.__objclass__, int.real.__name__, len.__text_signature__)
err(lambda: int.__add__())
err(lambda: int.__add__('a', 1))
err(lambda: str.join(5))
err(lambda: int.real.__get__('a'))
err(lambda: int.real.__set__(5, 1))
err(lambda: setattr(len, 'x', 1))
err(lambda: len.zz)
print(str.upper.__get__('a')(), int.__add__.__get__(5)(3), int.real.__get__(5), str.upper.__get__(None, str) is str.upper)
err(lambda: str.upper.__get__(5))
err(lambda: str.upper.__get__(None))
print(len == len, [].append == [].append, hash(len) == hash(len), repr(len), repr(int.from_bytes).startswith('<built-in method from_bytes of type object at'))
