# which characters are whitespace and line ends
ws = [c for c in range(0x3001) if chr(c).isspace()]
print([hex(c) for c in ws])
print([hex(c) for c in range(0x3001) if len(('a' + chr(c) + 'b').splitlines()) == 2], [hex(c) for c in range(0x3001) if len(('a' + chr(c) + 'b').split()) == 2] == [hex(c) for c in ws], [hex(c) for c in range(0x3001) if (chr(c) + 'x').strip() == 'x'] == [hex(c) for c in ws])
