import traceback, sys, io
from traceback import *
def f(a): 
    return g(a)
def g(b):
    raise ValueError(b)
try: f([1])
except ValueError as e: exc=e
tb=exc.__traceback__
ss=traceback.extract_tb(tb)
print(ss, list(ss[0]), ss[0][0:2], len(ss[0]), ss[0]==ss[0], ss[0]==tuple(ss[0]), ss[0]==5)
print(ss[1].colno, ss[1].end_colno, ss[1].end_lineno, ss[1].line)
print(traceback.format_list([('a.py',1,'n','  line  '),('b.py',2,'m',None)]))
print(traceback.format_tb(tb,1), traceback.format_tb(tb,-1))
te=traceback.TracebackException.from_exception(exc, capture_locals=True)
print(''.join(te.format()).split('in <module>')[0])
print(''.join(te.stack[1:] and traceback.StackSummary.from_list(te.stack[1:]).format()))
print(str(te), te.exc_type_str, te==te, te==traceback.TracebackException.from_exception(exc), te==3)
for fn in (lambda: format_exception(1), lambda: format_exception(ValueError, exc), lambda: print_exception(5, None), lambda: TracebackException(), lambda: print_last()):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
print(format_exception(None), format_exception(None,None,None), format_exception_only(None), format_exception_only(ValueError, ValueError('x')))
print(format_exception_only(ExceptionGroup('e\nf',[ValueError('a\nb'), ExceptionGroup('i',[SyntaxError('x',('f',1,2,'abc',1,3))])]), show_group=True))
s=io.StringIO(); print_exception(exc, file=s); print(s.getvalue())
s=io.StringIO(); print_tb(tb, file=s); print(s.getvalue())
s=io.StringIO()
def h(): print_stack(file=s); print(format_stack(limit=1), extract_stack(limit=2)[-1].name, [x[0].f_code.co_name for x in walk_stack(sys._getframe())][:1])
h(); print(s.getvalue().splitlines()[-4:])
print([l for _,l in walk_tb(tb)])
print(repr(traceback.StackSummary.extract(traceback.walk_tb(tb)).format()))
class MyS(traceback.StackSummary):
    def format_frame_summary(self, f, **kw): return None if f.name=='f' else f.name+'\n'
print(MyS.extract(walk_tb(tb)).format())
fs=FrameSummary('x.py',3,'nm',locals={'a':1,'b':'x'})
print(repr(fs), fs.line, fs.locals)
print(StackSummary.from_list([fs]).format())
def se(*a):
    try: raise SyntaxError(*a)
    except SyntaxError as e: return format_exception_only(e)
for args in [('m',),('m',('f',1,1,'text\n')),('m',('f',1,3,'  text\n')),('m',('f',1,3,'  text\n',1,5)),('m',('f',1,3,'  text\n',2,5)),('m',('f',1,0,'  text\n',1,0)),('m',('f',1,None,'  text\n')),('m',('f',None,None,'  text\n')),('m',(None,1,20,'text')),('m',('f',1,-1,'text')),('m',('f',1,2,None)),('m',('f',1,3,'\ttext',1,-1)),('m',('f',2,10,'a\tb\tctext',2,12)),(None,('f',1,3,'  text\n')),('',('f',1,5,'  text\n',1,3)),('m',('f',1,0,'text',1,3)), ('m',('f',1,30,'text',1,33))]:
    print(args, se(*args))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); print(te.exc_type, w[0].message)
clear_frames(tb)
class NS(Exception):
    __module__=None
print(format_exception_only(NS('a')))
class N2(Exception):
    __module__='foo.bar'
    @property
    def __notes__(self): raise ValueError('no')
print(format_exception_only(N2('a')))
class N3(Exception): __notes__=('a',5, 'b\nc')
print(format_exception_only(N3()))
class N4(Exception): __notes__='str'
print(format_exception_only(N4()))
a=ValueError('a'); b=ValueError('b'); a.__cause__=b; b.__cause__=a
print(format_exception(a), format_exception(b))
a=ValueError('a'); b=ValueError('b'); a.__context__=b; b.__context__=a
print(format_exception(a))
eg=ExceptionGroup('g',[a,a,b])
print(''.join(format_exception(eg)))
te=TracebackException.from_exception(ExceptionGroup('g',[ValueError(i) for i in range(5)]), max_group_width=2, max_group_depth=1)
print(''.join(te.format()))
te=TracebackException.from_exception(ExceptionGroup('g',[ValueError(i) for i in range(3)]), max_group_width=2)
print(''.join(te.format()))
sys.tracebacklimit=1
print(format_exception(exc))
sys.tracebacklimit=-5
print(format_exception(exc), extract_tb(tb, 1))
def bad(n): 
    if n: return bad(n-1)
    raise ValueError
sys.tracebacklimit=1000
try: bad(30)
except ValueError: print_exc(file=sys.stdout); print_exc(-2, sys.stdout)
for seg in ['a+b','a+\nb','(a)  ** b','f(x)(y)','a[b][c]','a.b','a b','x','a if b else c','-a','a<b','a   [  b : c ] ', 'é+ü', 'a #x\n + b', 'a \\\n + b', '', 'lambda: x', '(a+b)', 'a\n.b(c\n,d)', 'await x(1)', 'a@b', 'a//(b)']:
    v=traceback._extract_caret_anchors_from_line_segment(seg)
    print(repr(seg), v and (v.left_end_lineno,v.left_end_offset,v.right_start_lineno,v.right_start_offset,v.primary_char,v.secondary_char))
