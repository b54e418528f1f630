# inspect.signature of builtin functions
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


import inspect
for f in (abs, callable, chr, compile, divmod, eval, exec, format, getattr if False else hasattr, hash, isinstance, len, open, ord, pow, print, repr, round, setattr, sorted, sum, int.to_bytes, str.split, str.join, list.append, list.sort, dict.get, dict.fromkeys, float.hex, bytes.decode, object.__init__, int.__add__, enumerate, property, float, complex, list, classmethod):
    try: print(getattr(f, '__qualname__', f), inspect.signature(f))
    except ValueError as e: print(e)
err(lambda: inspect.signature(getattr))
err(lambda: inspect.signature(max))
err(lambda: inspect.signature(range))
err(lambda: inspect.signature(dict))
err(lambda: inspect.signature(5))
