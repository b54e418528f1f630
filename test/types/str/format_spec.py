# __format__ of strings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for spec in ('', 's', '10', '<10', '>10', '^10', '*^10', '.2', '10.2s', '010', '<010'):
    print(repr(spec), repr(format('abc', spec)))
err(lambda: format('a', 'd'))
err(lambda: format('a', '+'))
err(lambda: format('a', ' '))
err(lambda: format('a', '=10'))
err(lambda: format('a', ','))
err(lambda: format('a', '#'))
err(lambda: format('a', 'z'))
err(lambda: format('a', '.'))
err(lambda: format('a', '10x'))
err(lambda: 'a'.__format__(1))
err(lambda: format('a', 5))
print(format('é😀', '>5'), f'{"a":😀>3}')
