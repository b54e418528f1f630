# the is... methods over many strings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


names = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
for s in ('', 'a', 'A', '1', 'a1', ' ', '\n', 'Ab', 'Ab Cd', 'aB', '²', '½', '٣', '一', 'é', 'É', '_a', '1a', 'class', 'a b', '\x00', '\xa0', '😀', 'ǅ', 'Ⅷ', 'ª', '\u2003', 'ß', 'a_b', 'µ', '℘', '·'):
    print(ascii(s), ''.join('01'[getattr(s, n)()] for n in names))
err(lambda: 'a'.isalpha(1))
err(lambda: 'a'.isidentifier('b'))
err(lambda: str.isspace(1))
