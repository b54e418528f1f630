# quotes, escapes, non-printables, surrogates, wide characters
for s in ('a', "it's", 'say "x"', '''both ' and "''', '\n\t\r\\', '\0\x01\x7f\x80\xa0\xad', 'é', '日本', '\u200b\u2028', '😀', '\ud800', '\U0010ffff', '\ue000', '\u0378', '\x1b', 'ñ', '\u0301'):
    print(ascii(s), ascii(repr(s)))
print('a'.__repr__(), 'a'.__str__())
