# type_comments=True: where a type comment may stand, and what it ends up in.
import ast
for s in ['# type: int\n','x=1\n# type: int\n','if x:\n  # type: int\n  pass\n','def f(a):\n  # type: (int) -> str\n  pass\n','def f(a): # type: (int) -> str\n  pass\n','def f(a):\n  pass\n  # type: x\n','def f(a, # type: int\n  b # type: str\n  ): pass','def f(a):\n\n  # foo\n  # type: x\n  pass','class A:\n  # type: x\n  pass','def f(a):\n# type: x\n  pass','def f(a): # hm\n  # type: x\n  pass','async def f(a):\n  # type: x\n  pass','(a, # type: int\n b)','def f(a): pass # type: x','for x in y: # type: z\n  pass','for x in y:\n  # type: z\n  pass','x=1 # type: int # comment','x=1 # type:int  ','x=1 #type: ignore','x=1 # type: ignore[a] # b','x=1 # type: ignored']:
    try: print(repr(s), ast.dump(ast.parse(s,type_comments=True)))
    except SyntaxError as e: print(repr(s), 'SE', e)
print(ast.dump(ast.parse('x\n# type: ignore\ny # type: ignore[a]', type_comments=True)))
print(ast.unparse(ast.parse('def f(a, # type: int\n  *b # type: str\n  ):\n  # type: (...) -> int\n  pass', type_comments=True)))
for s in ['def f(a): # type: (int) -> str\n  # type: int\n  pass\n', 'x=1\nasync def f(a): # type: (int) -> str\n\n  # type: int\n  pass\n  y\n']:
    try:
        print(ast.dump(ast.parse(s, type_comments=True)))
    except SyntaxError as e:
        print(e.args)
