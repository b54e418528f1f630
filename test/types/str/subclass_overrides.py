# __new__, __str__, __repr__, __eq__, __hash__ in a subclass
class S(str):
    def __new__(cls, value, tag):
        self = super().__new__(cls, value)
        self.tag = tag
        return self
    def __str__(self): return 'str:' + self.tag
    def __repr__(self): return 'repr:' + self.tag
    def __format__(self, spec): return 'format:' + spec
    def __len__(self): return 99
    def __getitem__(self, i): return ('item', i)
    def __contains__(self, x): return True
s = S('abc', 'T')
print(str(s), repr(s), f'{s}', f'{s:x}', '%s' % s, '%r' % s, len(s), s[1], 'zzz' in s, 'x' + s, ''.join([s, s]), s.upper(), [s], list(s))
class L(str):
    def __lower__(self): return 1
    def __eq__(self, o): return str.__eq__(self.lower(), str(o).lower())
    def __hash__(self): return hash(self.lower())
print(L('ABC') == 'abc', {L('ABC'): 1}[L('abc')], 'abc' == L('ABC'), L('A') in ['a'])
