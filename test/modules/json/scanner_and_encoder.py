"""json's scanner and encoder: values, hooks, errors, subclasses."""
import enum
import json
import json.decoder
import json.encoder
import json.scanner


class Color(enum.IntEnum):
    RED = 3


class S(str):
    pass


class F(float):
    def __repr__(self):
        return 'own'


class I(int):
    def __repr__(self):
        return 'own'


class L(list):
    pass


class D(dict):
    def items(self):
        return [('made', 'up'), ('two', [])]


class BadItems(dict):
    def items(self):
        return [1]


class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


class Loop(json.JSONEncoder):
    def default(self, o):
        return [o]


def own_float(text):
    return 'float ' + text


def own_int(text):
    return 'int ' + text


def bad(o):
    raise KeyError('in default')


loop = []
loop.append({'x': loop})
twice = [1]
docs = ['', ' ', 'null', ' true ', 'false', 'nul', 'tru', '0', '-0', '-', '01', '1.5', '1.', '.5', '1e5', '1E+5', '1e', '1e-', '-1.5e-3', '1e400',
        '123456789012345', '1234567890123456789', '-9007199254740993', '1' * 30, 'NaN', 'Infinity', '-Infinity', '-Infinit', '"a"', '"a',
        '"', '"\\', '"\\u', '"\\u12', '"\\u1234', '"\\u1234"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ude00\\ud83d"', '"\\x"', '"\\n\\t\\"\\/\\\\"',
        '"a\nb"', '"\x00"', '[]', '[', '[1', '[1,', '[1,]', '[1 2]', '[,]', '[1,,2]', ']', '{}', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}',
        '{a:1}', '{1:2}', '{"a":1 "b":2}', '{"a":1,"a":2}', '{"a":}', '[1]x', '[1] [2]', '\ufeff[]', '"\U0001f600"', '["\U0001f600", x]', '"\U0001f600" x', '[\n1,\n\n  x]',
        '{"\U0001f600": 1}', '{"\\ud83d\\ude00": 1}', ' [ 1 , 2 ] ', '\t{\r\n"a" : [ ] }', '\x0b1', '\xa01', '"é\ud800"', 'nullx', '[nullx]', 'True', "'a'", '--1', '+1', '1_000', '١']
for doc in docs:
    try:
        result = ascii(json.loads(doc))
    except ValueError as error:
        result = f'{type(error).__name__}: {error}' + (f' {error.pos} {error.lineno} {error.colno}' if hasattr(error, 'pos') else '')
    print(ascii(doc), '->', result)
for text in '''
json.loads(b'[1, "\\xc3\\xa9"]'), json.loads('[1]'.encode('utf-16')), json.loads(bytearray(b'{}'))
json.loads(5)
json.loads(None)
json.loads('{"a": [1, {"b": 2}]}', object_hook=lambda d: sorted(d.items()))
json.loads('{"a": [1, {"b": 2}], "a": 3}', object_pairs_hook=list)
json.loads('{}', object_pairs_hook=tuple), json.loads('{}', object_hook=id) > 0
json.loads('[1, 2.5, -3, 1e2]', parse_float=own_float, parse_int=own_int)
json.loads('[NaN, -Infinity]', parse_constant=str.lower)
json.loads('"a\\nb"', strict=False)
json.JSONDecoder().raw_decode('[1] tail'), json.JSONDecoder().raw_decode('  5 x', 2)
json.JSONDecoder().raw_decode(' 1')
json.JSONDecoder().raw_decode('1', -1)
json.JSONDecoder().scan_once('[1]', 5)
json.JSONDecoder().scan_once('[1]')
json.JSONDecoder().scan_once(5, 0)
json.JSONDecoder().scan_once('\\U0001f600[1]\\U0001f600', 1)
json.JSONDecoder().scan_once(string='[1]', idx=0)
json.scanner.make_scanner()
json.scanner.make_scanner(5)
type(json.JSONDecoder().scan_once), json.JSONDecoder().scan_once.strict, json.JSONDecoder().scan_once.parse_int, json.JSONDecoder(object_hook=len).scan_once.object_hook
json.scanner.py_make_scanner(json.JSONDecoder())('[1, {"a": null}]', 0)
json.decoder.scanstring('abc"def', 0), json.decoder.py_scanstring('abc"def', 0)
json.decoder.scanstring('abc', 5)
json.decoder.scanstring(b'abc"', 0)
json.loads('[' * 100000)
json.loads('1' * 5000)
json.dumps([None, True, False, 1, -5, 2**70, 1.0, 1e100, 1.5e-7, 'a', (), [], {}, (1, 2)])
json.dumps([float('nan'), float('inf'), -float('inf'), -0.0])
json.dumps(float('nan'), allow_nan=False)
json.dumps([float('inf')], allow_nan=False)
json.dumps({float('inf'): 1}, allow_nan=False)
json.dumps({1: 'a', 2.5: 'b', True: 'c', False: 'd', None: 'e', 'f': 'g', float('nan'): 'h'})
json.dumps({(1,): 2})
json.dumps({(1,): 2, 'a': 3}, skipkeys=True), json.dumps({(1,): 2, b'a': 3}, skipkeys=True)
json.dumps({b'a': 2})
json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps({2: 1, 1: 2}, sort_keys=True)
json.dumps({2: 1, 'a': 2}, sort_keys=True)
json.dumps('é\\U0001f600\\x7f\\x00\\n"\\\\/\\ud800'), json.dumps('é\\U0001f600\\x7f\\x00\\n"\\\\/', ensure_ascii=False)
json.dumps({'é': 'ü'}, ensure_ascii=False), json.dumps({'é': 'ü'})
json.dumps([1, {'a': [2, {}]}, []], indent=2)
json.dumps([1, {'a': [2, {}]}, ()], indent='--', separators=(';', '='))
json.dumps([1, [2]], indent=0), json.dumps([1, [2]], indent=-1), json.dumps([1, [2]], indent=True), json.dumps({'a': 1}, indent='')
json.dumps([1], indent=1.5)
json.dumps([1, 2], separators=(',', ':')), json.dumps({'a': 1}, separators=('é', 'ü'))
json.dumps([1, 2], separators=(1, 2))
json.dumps([1, 2], separators=',')
json.dumps([Color.RED, S('x'), F(2.5), I(7), L([1])]), json.dumps({Color.RED: 1, S('x'): 2, F(2.5): 3, I(7): 4})
json.dumps(D(x=1)), json.dumps(D()), json.dumps(D(x=1), sort_keys=True)
json.dumps(BadItems(x=1))
json.dumps(object())
json.dumps([1, {2}])
json.dumps(json)
json.dumps([1j, {3, 1}, {'x': 2j}], cls=E), json.dumps(2j, cls=E, indent=1)
json.dumps(b'x', cls=E)
json.dumps(2j, default=str), json.dumps([2j], default=lambda o: None)
json.dumps([2j], default=bad)
json.dumps(loop)
json.dumps(loop, indent=1)
json.dumps(2j, cls=Loop)
json.dumps([twice, twice, {'a': twice}])
json.dumps(loop, check_circular=False)
list(json.JSONEncoder().iterencode([1, {'a': 2}]))
''.join(json.JSONEncoder(indent=1, sort_keys=True).iterencode({'b': [1, []], 'a': {}}))
json.encoder.c_make_encoder(None, None, lambda s: 'Q' + s, None, ':', ',', False, False, True)(['a', {'b': 1, 2: 'c'}], 0)
json.encoder.c_make_encoder(None, None, lambda s: 5, None, ':', ',', False, False, True)(['a'], 0)
json.encoder.c_make_encoder()
json.encoder.c_make_encoder(1, 2, 3, 4, 5, 6, 7, 8, 9)
json.encoder.c_make_encoder(1, 2, 3, 4, '5', '6', 7, 8, 9)
json.encoder.c_make_encoder({}, 2, 3, None, '5', '6', 7, 8, 9)()
json.encoder.encode_basestring_ascii(5)
json.encoder.encode_basestring('é\\x1f')
json.encoder.py_encode_basestring_ascii('é"\\U0001f600')
'''.strip().splitlines():
    try:
        result = ascii(eval(text))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(text, '->', result)
