"""Records what CPython 3.13 makes of the programs in cases.txt: python3.13 test/scopes/record.py [--check]

Programs that do not even parse are left out: their errors are the parser's.

Each record holds the program and either its SyntaxError [msg, lineno, offset, end_lineno, end_offset], or its code
objects [qualname, varnames, cellvars, freevars, flags], outermost first, and the SyntaxWarnings [message, lineno].
"""

import ast
import json
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent


def codes(code):
    attributes = sorted(static_attributes(code))
    record = [code.co_qualname, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_flags]
    yield record + ([attributes] if attributes else [])
    for const in code.co_consts:
        if hasattr(const, 'co_code'):
            yield from codes(const)


def static_attributes(code):
    """The tuple a class body stores under __static_attributes__; its order is that of a set."""
    if '__static_attributes__' not in code.co_names:
        return ()
    import dis

    previous = None
    for instruction in dis.get_instructions(code):
        if instruction.argval == '__static_attributes__':
            return previous.argval
        previous = instruction


def parses(source):
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def record(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            code = compile(source, '<case>', 'exec', dont_inherit=True)
        except SyntaxError as error:
            place = [error.lineno, error.offset, error.end_lineno, error.end_offset]
            return {'source': source, 'error': [error.msg, *place]}
    seen = sorted({(str(warning.message), warning.lineno) for warning in caught})
    result = {'source': source, 'codes': list(codes(code))}
    if seen:
        result['warnings'] = seen
    return result


def main():
    lines = (HERE / 'cases.txt').read_text(encoding='utf-8').splitlines()
    sources = [line.replace('\\n', '\n') for line in lines if not line.startswith('#')]
    records = [record(source) for source in sources if parses(source)]
    text = '[\n' + ',\n'.join(json.dumps(each, ensure_ascii=False) for each in records) + '\n]\n'
    target = HERE / 'recorded.json'
    if '--check' in sys.argv:
        if target.read_text(encoding='utf-8') != text:
            sys.exit('recorded.json is not what this Python gives')
    else:
        target.write_text(text, encoding='utf-8')


main()
