# UTF-7: text to bytes and back, broken and unfinished runs, in one piece and in pieces; the standard error handlers as functions.
import codecs


def e(fn, *a):
    try:
        print(a, ascii(fn(*a)))
    except Exception as x:
        print(a, type(x).__name__, x, getattr(x, 'start', None), getattr(x, 'end', None))


for text in ('Hi Mom -☺-!', 'A≢Α.', '日本語', 'a+b', '+', '~\\', 'é', 'é-a', 'éa', 'é/', 'é.', '😀x', '\n\t\r\0', 'é\n', '\x7f',
             '!"#$%&*;<=>@[]^_`{|}', "'(),-./:?", 'ab é cd ', 'é+é', 'é😀', '', 'x' * 10):
    e(codecs.utf_7_encode, text)
    print(text.encode('utf-7').decode('U7') == text, text.encode('UTF_7'))
e(lambda: codecs.utf_7_encode('\ud800a\udc00'))
for data in (b'Hi Mom -+Jjo--!', b'A+ImIDkQ.', b'+ZeVnLIqe-', b'+-', b'a+', b'+', b'+A', b'+AA', b'+AA-', b'+AAA', b'+AAAA', b'+AOk',
             b'+AOkx', b'+AO', b'+AOkA', b'+AOlA-', b'\xff', b'a\x80b', b'+2AA-', b'+3gA-', b'+2D3eAA', b'+2D3eAA-x', b'+2D3',
             b'+AOk\xff', b'+ZeVn\nx', b'+~', b'+/', b'+A!', b'+AB-', b'~\\', b'+AOk-a+', b'+2AAAYQ-', b'+2AA+', b'++', b'+AGE-+AGI-',
             b'+2AAx', b'+AGEAYgBj', b'+2AA\xffx', b'+2AA~', b'+2AB', b'+\xff', b'+AOl-', b'+AGF!x', b'+AGE\x80+AGI-', b'x+A!y'):
    for more in ((), ('strict', True), ('replace', True), ('ignore', False), ('surrogateescape', True), ('backslashreplace', True)):
        e(codecs.utf_7_decode, data, *more)
e(codecs.utf_7_encode, 5)
e(codecs.utf_7_decode, 'x')
e(codecs.utf_7_decode, b'\xff', 'nope')
info = codecs.lookup('utf7')
print(info.name, info.encode('é'), info.decode(b'+AOk-'), str(b'+AOk', 'utf-7'))
decoder = info.incrementaldecoder()
print([decoder.decode(bytes([c])) for c in b'Hi +Jjo--!+ZeVnLIqe-x'], decoder.getstate())
print(repr(decoder.decode(b'+AOk')), decoder.getstate(), repr(decoder.decode(b'', True)))
encoder = info.incrementalencoder()
print(encoder.encode('é'), encoder.encode('x', True), encoder.getstate())

import io
stream = io.TextIOWrapper(io.BytesIO(), 'utf-7')
stream.write('é☺\n+')
stream.flush()
print(stream.buffer.getvalue())
stream.seek(0)
print(stream.readlines())

for name in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'):
    handler = codecs.lookup_error(name)
    print(handler.__name__, handler.__doc__, handler.__text_signature__, handler is getattr(codecs, handler.__name__))
    e(handler)
    e(handler, 1, 2)
    e(handler, 5)
    e(handler, UnicodeEncodeError('ascii', 'aé☺b', 1, 3, 'because'))
    e(handler, UnicodeDecodeError('ascii', b'a\xe9b', 1, 2, 'because'))
print(codecs.IncrementalEncoder.__init__.__doc__.split()[:3], codecs.IncrementalDecoder.__init__.__doc__.split()[:3])
import os
path = '/tmp/ouro-utf7-%d' % os.getpid()
with codecs.open(path, 'w', 'utf-8') as out:
    out.write('one\ntwo\n')
with codecs.open(path, 'r+', 'utf-8') as both:
    e(both.readline, 2)
    try:
        both.readline(None, False)
    except TypeError as x:
        print(x)
os.unlink(path)
