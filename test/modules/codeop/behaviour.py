# What is whole, incomplete and wrong, one line after another as somebody types.
import codeop
import warnings

PROGRAMS = ['''
def f(a,
      b=(1,
         2)):
    """doc

    more"""
    if a:
        return b

    else:
        return [
    1]

''', '''
@staticmethod
async def g():
    async with x as y:
        await z
    try:
        pass
    except* ValueError:
        pass

''', '''
x = \\
  1
''', '''
for i in y: pass
z
''', '''
match a:
    case 1:
        b

''']
for program in PROGRAMS:
    lines = []
    for line in program.strip('\n').split('\n') + ['']:
        lines.append(line)
        for symbol in 'single', 'exec':
            try:
                code = codeop.compile_command('\n'.join(lines), '<i>', symbol)
            except SyntaxError as e:
                said = f'{type(e).__name__}: {e} {e.args}'
            else:
                said = 'more' if code is None else (code.co_name, code.co_filename)
            print(symbol, repr(line), said)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    codeop.compile_command('x = "\\d"')
    codeop.compile_command('x is 1')
    print([(w.category.__name__, str(w.message)) for w in caught])

for text, symbol in [('1 +', 'eval'), ('(1 +', 'eval'), ('1', 'eval'), ('', 'eval'), ('x = 1', 'eval'), ('', 'single'), ('# c', 'exec')]:
    try:
        print(repr(text), symbol, codeop.compile_command(text, symbol=symbol) is not None)
    except SyntaxError as e:
        print(repr(text), symbol, type(e).__name__, e)

for flags in 0, 0x200, 0x4000, 0x4200:
    for text in 'if 1: pass', 'if 1:\n  pass', 'if 1:\n  pass\n', '(', 'a b', '"""':
        try:
            compile(text, '<i>', 'single', flags)
            print(flags, repr(text), 'code')
        except SyntaxError as e:
            print(flags, repr(text), type(e).__name__, e.msg)
