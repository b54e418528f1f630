print('a' "b" '''c''' """d""")
print('it''s', "it's", 'say "hi"', 'both \' and "')
print(repr('it\'s'), repr('say "hi"'), repr('both \' and "'))
# ---
print(repr('\a\b\f\n\r\t\v\\\'\"\0\x41\101\u00e9\U0001F600\N{BULLET}'))
print(len('\U0001F600'), '\U0001F600'[0] == '😀', '\ud800' == chr(0xd800))
# ---
print('line one \
continued')
print("""first
second \
joined
  'quoted'""")
# ---
print(r'\n\x', R"\'", len(r'\\'), rb'\n', Rb'\x', bR'\0', u'unicode')
# ---
print(b'abc\x00\xff\'', b"it's", b'a' b'b', b'\n\t\r\\')
print(b'\101\x41', bytes([0, 127, 128]), b'"\'')
# ---
print(repr('\x7f\x80\xa0\xad\u200b\u2028\ue000\U0010ffff'))
print(repr('é漢字😀'), ascii('é漢字😀'))
# ---
print('tab\there', 'nul\0in', sep='|')
print("a" * 3, 'ab' * 0, '-' * -1, repr('' * 10))
# ---
x = ('implicit '
     'concatenation '
     f'{1 + 1}'
     ' here')
print(x)
# ---
print('\q')
# ---
print("abc
# ---
print("""abc
def
# ---
print('\x4')
# ---
print('\N{no such name}')
# ---
print('\U00110000')
# ---
print(b'é')
# ---
print(b'\x')
# ---
print('a' b'b')
# ---
print(len('''
'''), '''"''', """'""", '\
')
