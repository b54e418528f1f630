# the % operator of bytes
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print(b'%s %a %d %x %c %c' % (b'ab', 'é', 5, 255, b'z', 65), b'%(a)s' % {b'a': b'x'}, b'%b|%5b|%-5b|%.1b' % ((b'ab',) * 4), b'%05d %+.2f' % (42, 3.14159), b'%%' % (), b'%r' % 'x')
err(lambda: b'%s' % 'a')
err(lambda: b'%b' % 1)
err(lambda: b'%d' % 'a')
err(lambda: b'%s %s' % b'a')
err(lambda: b'%s' % (b'a', b'b'))
err(lambda: b'%c' % 256)
err(lambda: b'%c' % 'a')
err(lambda: b'%q' % 1)
print(b'%s'.__mod__(b'a'), b'x'.__rmod__(b'%s'), b'x'.__rmod__(1))
