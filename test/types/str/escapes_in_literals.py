# the escapes of string literals
print(len('\x41\u0041\U00000041\101\N{BULLET}\a\b\f\v\'\"\\'), '\x41\u0041\U00000041\101', '\N{GREEK SMALL LETTER ALPHA}', ascii('\a\b\f\v\0'), r'\n\x')
print('a\
b')
