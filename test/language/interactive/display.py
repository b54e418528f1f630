code = compile('''
for i in range(2):
    i
    "const"
    None
    [x for x in (i,)]
    def f():
        5
        return 6
    f()
    if i: 7
    class A:
        8
    while i:
        9
        break
'''.lstrip(), '<s>', 'single')
exec(code)
exec(compile('if 1:\n  try:\n    4\n  finally:\n    5\n  with open("/dev/null") as f: f.closed\n  (yield) if 0 else 3\n'.replace('(yield) if 0 else ',''), '<s>', 'single'))
