# A bytearray that grows and shrinks at both ends says at every step what a list of the same numbers says.
b = bytearray()
model = []
seed = 12345


def rand(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


sizes = []
for step in range(6000):
    what = rand(12)
    if what < 3:
        k = rand(256)
        b.append(k)
        model.append(k)
    elif what == 3:
        k = [rand(256) for _ in range(rand(300))]
        b.extend(k)
        model.extend(k)
    elif what == 4 and b:
        assert b.pop() == model.pop()
    elif what == 5 and b:
        assert b.pop(0) == model.pop(0)
    elif what == 6:
        k = rand(min(len(b), 200) + 1)
        del b[:k]
        del model[:k]
    elif what == 7:
        k = rand(len(b) + 1)
        b += bytes([k % 256]) * (k % 7)
        model += [k % 256] * (k % 7)
    elif what == 8:
        at = rand(len(b) + 1)
        b.insert(at, step % 256)
        model.insert(at, step % 256)
    elif what == 9:
        i = rand(len(b) + 1)
        j = i + rand(40)
        new = bytes(range(rand(30)))
        b[i:j] = new
        model[i:j] = list(new)
    elif what == 10 and step % 17 == 0:
        del b[-(len(b) // 2):]
        del model[-(len(model) // 2):]
    elif b:
        i = rand(len(b))
        b[i] = step % 256
        model[i] = step % 256
    assert len(b) == len(model) and list(b[:5]) == model[:5] and list(b[-5:]) == model[-5:]
    if step % 500 == 0:
        assert list(b) == model and bytes(b) == bytes(model) and b == bytearray(model)
        sizes.append((len(b), sum(b)))
print(sizes)
view = memoryview(b)
for change in (lambda: b.append(1), lambda: b.pop(), lambda: b.pop(0), lambda: b.__delitem__(slice(0, 900)), lambda: b.extend(b'x'), lambda: b.clear()):
    try:
        change()
    except BufferError as x:
        print(x)
view[0] = 77
b[1] = 78
print(view[:2].tolist(), b[:2], len(view) == len(b))
view.release()
big = bytearray(range(256)) * 40
copies = []
while big:
    copies.append(bytes(big[:100]))
    del big[:100]
    big.append(1) if len(copies) % 50 == 0 else None
print(len(copies), sum(map(sum, copies)), copies[-1][-4:], len(big))
big += b'after'
print(big, bytearray(b'abc').pop(0), bytearray(3))
