# the methods of a subclass give plain strings
class S(str):
    pass
s = S('Hello world')
for r in (s + 'x', 'x' + s, s * 2, s.upper(), s.strip(), s[0], s[:], s.replace('x', 'y'), s.center(3), s.join(['a']), s.format(), s % (), str(s), s.split()[0], s.partition(' ')[0], s.splitlines()[0], s.removeprefix('x'), s.lstrip(), s.expandtabs(), s.title(), s.translate({}), s.zfill(2), s.ljust(1), f'{s}', format(s)):
    print(type(r).__name__, end=' ')
print(s == 'Hello world', hash(s) == hash('Hello world'), {'Hello world': 1}[s], repr(s), isinstance(s, str), len(s))
s.x = 1
print(s.__dict__, S(5), S(b'a', 'ascii'), S())
