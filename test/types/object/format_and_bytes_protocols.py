# __format__, __bytes__, __fspath__, __str__ fallbacks
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


class F:
    def __format__(self, s): return f'<{s}>'
class B:
    def __format__(self, s): return 5
class S:
    def __str__(self): return 'str'
print(f'{F():abc}', format(F()), '{:x y}'.format(F()), f'{S()}', f'{S()!s:>6}')
err(lambda: format(B()))
err(lambda: format(S(), 'x'))
class R:
    def __repr__(self): return 'é😀'
print(f'{R()!r}', f'{R()!a}', ascii(R()), str(R()))
