# __alloc__, equality with memoryview, subclass
class B(bytearray): pass
b = B(b'abc')
b.x = 1
print(b, type(b + b''), type(b[:]), type(b.copy()), type(b.upper()), b.x, bytearray(b'a').__alloc__() >= 1, bytearray(b'a') == memoryview(b'a'), bytearray(b'%d').__mod__(5), bytearray(b'a').__rmod__(b'%s'), bytearray(b'a').__release_buffer__ is not None)
