# the reflected method of a subclass goes first
class N(int):
    def __radd__(self, other): return ('radd', other)
    def __rsub__(self, other): return ('rsub', other)
    def __lt__(self, other): return 'lt'
    def __gt__(self, other): return 'gt'
print(1 + N(2), N(1) + 2, 1 - N(2), 1 < N(2), 1 > N(2), 1.5 + N(2))
