# codecs and error handlers
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


print('café'.encode(), 'café'.encode('latin-1'), '😀'.encode('utf-16-le'), 'a😀'.encode('utf-16'), 'é'.encode('utf-32-be'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'ignore'), 'é€😀'.encode('ascii', 'xmlcharrefreplace'), 'é€😀'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', errors='namereplace'), '\udcff'.encode('utf-8', 'surrogateescape'), '\ud800'.encode('utf-8', 'surrogatepass'), 'a'.encode(encoding='UTF8'), '\ufeffa'.encode('utf-8-sig'))
err(lambda: 'é'.encode('ascii'))
err(lambda: 'aéé'.encode('ascii'))
err(lambda: '€'.encode('latin-1'))
err(lambda: '\ud800'.encode())
err(lambda: '\ud800'.encode('utf-16'))
err(lambda: 'a'.encode('nope'))
err(lambda: 'é'.encode('ascii', 'nope'))
err(lambda: 'a'.encode(1))
err(lambda: 'a'.encode('utf-8', 1))
