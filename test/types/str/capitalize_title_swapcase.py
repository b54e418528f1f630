# case methods on words
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for s in ('hello world', 'HELLO', 'they\'re bill\'s', '1abc 2Def', 'ß', 'ǆ', 'ÉCOLE', 'ﬁne', 'ŉ', '', 'a-b_c d', 'Σίσυφος ΣΑΣ'):
    print(s.capitalize(), s.title(), s.swapcase())
err(lambda: 'a'.title(1))
err(lambda: 'a'.capitalize(1))
err(lambda: 'a'.swapcase(1))
