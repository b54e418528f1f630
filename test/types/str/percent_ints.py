# %-formatting of ints in every base
print('%d %i %u %o %x %X %#o %#x %#X' % ((255,) * 9), '%+d % d %05d %-5d|%5d|%.3d|%+.3d' % (5, 5, 5, 5, 5, 5, 5), '%d' % True, '%x' % -255, '%#x' % -255, '%08x' % 255, '%d' % 10**30, '%#010x' % 255, '%s' % True, '%ld %hd' % (1, 2), '%.0d' % 0, '%-05d|' % 3, '%+05d' % 3)
class I:
    def __index__(self): return 15
    def __int__(self): return 16
print('%d %x' % (I(), I()))
