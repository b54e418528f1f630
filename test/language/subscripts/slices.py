class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = S()
print(s[1], s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s[1, 2], s[1:2, 3], s[...], s[..., 1:], s[()], s[(1, 2)], s[1,], s[*[1, 2]], s[0, *[1], 2], s[None], s['k'], s[s], s[lambda: 1] is not None)if False else print(s[1], s[1:2], s[:], s[1:2:3], s[1, 2], s[1:2, 3], s[...], s[()], s[1,], s[*[1, 2]], s[0, *[1], 2])
s[1:2] = 3
s[1, ...] = 4
del s[:], s[0]
s[(x := 5)] = x
# ---
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[-3:], l[:-7], l[::2], l[::-1], l[5:2], l[5:2:-1], l[-1:-4:-1], l[100:], l[-100:3], l[3:100:3], l[:], l[:][0] is l[0])
print('abcdef'[1:4], 'abcdef'[::-2], (1, 2, 3)[1:], b'abc'[1:], range(10)[2:8:3], 'abc'[5:], 'héllo'[1:3], '😀é'[::-1])
# ---
l = [0, 1, 2, 3, 4]
l[1:3] = 'abc'; print(l)
l[:0] = [9]; print(l)
l[len(l):] = [8, 7]; print(l)
l[::2] = [0] * len(l[::2]); print(l)
l[2:2] = []; print(l)
l[3:1] = ['x']; print(l)
del l[::2]; print(l)
del l[-2:]; print(l)
l[:] = (); print(l)
l[5:10] = [1]; print(l)
# ---
for c in ['[1, 2, 3][::0]', '[1, 2][5]', '[1, 2][-3]', '(1,)[1]', '"abc"[3]', '"abc"["a"]', '[1]["a"]', '[1][1.0]', '[1][None]', '(1,)["x"]', '{}[1]', '{}[[]]', 'range(3)[3]', 'range(3)["a"]', 'b"a"[1]', 'b"a"["x"]', '[1, 2]["a":]', '[1][:1.5]', '"abc"[::0]', '[1][2**100]', '"a"[2**100]', '(1,)[-2**100]', '5[0]', 'len[0]', '[1, 2][1, 2]', '"abc"[1, 2]', '[1][()]', 'slice(1)[0]', 'object()[0]', 'int[0]', 'None[1:]']:
    try:
        print(c, eval(c))
    except (TypeError, IndexError, ValueError, KeyError) as e:
        print(c, '->', type(e).__name__, e)
# ---
for c in ['l[5] = 1', 'l["a"] = 1', 'l[1:2] = 5', 'l[::2] = [1]', 'l[::-1] = [1, 2]', 'l[::0] = []', 't[0] = 1', '"abc"[0] = "x"', 'del l[9]', 'del l["x"]', 'del t[0]', 'd[[]] = 1', 'del d[5]', 'b"a"[0] = 1', 'range(3)[0] = 1', 'ba[0] = 256', 'ba[0] = "a"', 'ba[5] = 1', 'ba[:] = "x"', 'del ba[9]', 'l[1:] = None', 'l[None] = 1', 'None[0] = 1', 'f()[0] = 1', 'del 5[0]']:
    l, t, d, ba = [1, 2, 3], (1, 2), {}, bytearray(b'ab')
    def f(): return 5
    try:
        exec(c)
        print(c, 'ok', l, ba)
    except Exception as e:
        print(c, '->', type(e).__name__, e)
# ---
import warnings
warnings.simplefilter('ignore')
print(slice(None, -1).indices(5), slice(10, 0, -3).indices(7), slice(None).indices(0), slice(-100, 100).indices(3))
for c in ['slice(1, 2, 0).indices(5)', 'slice(1).indices(-1)', 'slice("a").indices(5)', 'slice(1, 2, 3, 4)', 'hash(slice(1))', 'slice(1) < slice(2)', 'slice(1, 2) == slice(1, 2)', 'slice(1).start', 'slice(1, 2).step', 'slice(1, 2) < 5']:
    try:
        print(c, eval(c) if 'hash' not in c else type(eval(c)))
    except (TypeError, ValueError) as e:
        print(c, '->', type(e).__name__, e)
# ---
class I:
    def __init__(self, v): self.v = v
    def __index__(self): print('index', self.v); return self.v
l = [0, 1, 2, 3, 4]
print(l[I(1):I(4):I(2)], l[I(-1)], 'abc'[I(1)], l[I(1):])
l[I(0)] = 'x'
del l[I(1):I(3)]
print(l)
# ---
matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print([row[1] for row in matrix], [row[::-1] for row in matrix[::-1]], [list(c) for c in zip(*matrix)], matrix[1:][0][1:])
matrix[0][1:] = ['a', 'b']
matrix[1], matrix[2][0] = 'row', 'cell'
print(matrix)
# ---
class L(list):
    def __getitem__(self, k): return ('custom', super().__getitem__(k))
l = L([1, 2, 3])
print(l[0], l[1:], [*l], l.pop(), list(reversed(l)), 1 in l, l[-1])
class D(dict):
    def __getitem__(self, k): return 'D' + k
    def __contains__(self, k): return True
d = D()
print(d['x'], d.get('x'), 'q' in d, '%(k)s' % d, '{0[z]}'.format(d), {**D(a=1)})
