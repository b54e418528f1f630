# changing one item
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


s = {1, 2, 3}
print(s.add(4), s.add(1), s.discard(1), s.discard(99), s.remove(2), s, s.pop() in (3, 4), len(s), s.clear(), s)
err(lambda: s.pop())
err(lambda: s.remove(5))
err(lambda: s.remove((1, 2)))
err(lambda: s.add([]))
err(lambda: s.discard([]))
err(lambda: s.remove([]))
err(lambda: s.add())
err(lambda: s.pop(1))
err(lambda: s.add(1, 2))
