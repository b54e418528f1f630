import traceback,itertools
for text in ('text','text\n','  a\n','\x0ca b\n','\t\ta',' \n','','a\n\n'):
  for o in (None,-2,-1,0,1,2,3,5,6,7,8,20):
    for l in (1,2):
      for e in (None,-2,-1,0,1,2,5,6,9,30):
        for ln in (1,None):
          try: r=traceback.format_exception_only(SyntaxError('m',('f',ln,o,text,l,e)))
          except Exception as x: r=type(x),str(x)
          print(repr(text),o,l,e,ln,r)
