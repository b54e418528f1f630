# str of one argument is its repr
print(str(KeyError('a')), str(KeyError(1)), str(KeyError('a', 'b')), str(KeyError()), repr(KeyError('a')), str(LookupError('a')), str(IndexError('a')))
