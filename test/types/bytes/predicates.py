# the is... methods
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


names = ['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper']
for b in (b'', b'a', b'A', b'1', b'a1', b' \t\n\r\x0b\x0c', b'Ab Cd', b'\xe9', b'_', b'aB'):
    print(b, ''.join('01'[getattr(b, n)()] for n in names))
err(lambda: b'a'.isalpha(1))
