# building, searching and replacing in long strings
s = 'abc' * 1000
print(len(s), s.count('bca'), s.find('cab', 100), s.rfind('abc'), len(s.replace('b', '')), len(s.split('b')), s[1500:1506], s[::-500], hash(s) == hash('abc' * 1000), s == s[:], s.index('c', 2990), ('x' * 10000 + 'y').find('y'), len(s.upper().center(4000)), s.startswith('abc' * 999), s.strip('abc') == '')
