# zeros after the sign, tabs to columns
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('42'.zfill(5), '-42'.zfill(5), '+4'.zfill(4), 'abc'.zfill(2), ''.zfill(2), '--1'.zfill(5), 'é'.zfill(3))
print('a\tb'.expandtabs(), 'a\tbc\td'.expandtabs(4), '\t'.expandtabs(0), 'ab\n\tc'.expandtabs(3), 'a\tb'.expandtabs(-1), 'a\r\tb'.expandtabs(tabsize=2).encode())
err(lambda: 'a'.zfill())
err(lambda: 'a'.zfill('3'))
err(lambda: 'a'.expandtabs('x'))
err(lambda: 'a'.expandtabs(1, 2))
