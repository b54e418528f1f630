# Coders of text on both sides of the length where another way is taken: whole, broken at every place, in pieces.
import codecs
import io

texts = ['', 'a', 'a' * 47, 'a' * 48, 'a' * 100, 'é' * 20, 'é' * 60, 'x' * 47 + '☺', 'x' * 48 + '😀', '\ufeffbom' + 'y' * 60, '\ufeff', '\x00' * 50, '\x80\x9f' * 40, 'ÿ' * 9000, 'z' * 20000,
         'a' * 60 + '\U0010ffff']
for text in texts:
    for name in ('utf-8', 'utf-8-sig', 'utf-16', 'latin-1', 'ascii'):
        try:
            data = text.encode(name)
        except UnicodeEncodeError as x:
            print(len(text), name, x.start, x.end, x.reason)
            continue
        assert data.decode(name) == text, (text, name)
        assert type(data) is bytes and bytearray(data).decode(name) == text
        print(len(text), name, len(data), sum(data))
for text in ('a' * 60 + '\ud800b', '\udc80' * 60, 'ab\ud800', '😀' * 30 + '\udfff'):
    for errors in ('strict', 'replace', 'surrogateescape', 'surrogatepass', 'backslashreplace'):
        try:
            data = text.encode('utf-8', errors)
            print(len(data), data[-8:])
        except UnicodeEncodeError as x:
            print(errors, x.start, x.end, x.reason)
whole = ('aé☺😀' * 20).encode()
for at in range(0, len(whole), 7):
    for bad in (b'\xff', b'\xc3', b'\xed\xa0\x80', b'\xf0\x9f', b'\xe2\x98', b'\x80', b'\xc0\x80', b'\xf4\x90\x80\x80'):
        data = whole[:at] + bad + whole[at:]
        try:
            print(at, len(data.decode()))
        except UnicodeDecodeError as x:
            print(at, bad, x.start, x.end, x.reason, len(data.decode('utf-8', 'replace')), len(data.decode('utf-8', 'ignore')))
        text, used = codecs.utf_8_decode(data, 'replace', False)
        print(len(text), used)
for cut in range(1, len(whole)):
    text, used = codecs.utf_8_decode(whole[:cut], 'strict', False)
    assert whole[:used].decode() == text and cut - used < 4
for size in (1, 2, 3, 5, 47, 48, 49, 50, 64, 1000):
    decoder = codecs.getincrementaldecoder('utf-8')()
    out = ''.join(decoder.decode(whole[i:i + size]) for i in range(0, len(whole), size)) + decoder.decode(b'', True)
    assert out == whole.decode()
    stream = io.TextIOWrapper(io.BytesIO(whole * 300), 'utf-8')
    stream._CHUNK_SIZE = size
    assert stream.read() == whole.decode() * 300
for data in (whole[:-1], whole[:-2], whole[:-3], b'\xe2', b'a' * 50 + b'\xe2\x98'):
    try:
        data.decode()
    except UnicodeDecodeError as x:
        print(x.start, x.end, x.reason)
print('done')
