# sort needs __lt__ alone, also reflected
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'L{self.v}'
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'G{self.v}'
a = [L(2), L(1), L(3)]
a.sort()
b = [G(2), G(1), G(3)]
b.sort()
print(a, b)
