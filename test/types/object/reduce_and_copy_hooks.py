# __getstate__ of instances, slots and both
class C: pass
c = C()
print(c.__getstate__())
c.x = 1
print(c.__getstate__())
class S:
    __slots__ = ('a',)
s = S()
print(s.__getstate__())
s.a = 2
print(s.__getstate__(), object().__getstate__(), [].__getstate__())
print(5 .__reduce_ex__(2)[1], 'a'.__reduce_ex__(4)[1])
