import warnings, sys, io
print([f for f in warnings.filters], warnings.defaultaction, warnings.onceregistry)
sys.stderr = sys.stdout
def e(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
warnings.warn('one')
warnings.warn('dep', DeprecationWarning)
for i in range(3): warnings.warn('loop'); warnings.warn('loop', ImportWarning)
def lvl(n): warnings.warn('lvl %d'%n, stacklevel=n)
lvl(1); lvl(2); lvl(10)
e(warnings.warn, 'x', int); e(warnings.warn, 'x', 5); e(warnings.warn, 'x', skip_file_prefixes=['a']); e(warnings.warn, 'x', skip_file_prefixes=(1,))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); 
    for i in range(2): warnings.warn('a%d'%i, FutureWarning)
    print(len(w), [(str(x.message), x.category, x.lineno, x.line, x.file, x.source) for x in w], str(w[0]).replace(w[0].filename,'F'))
with warnings.catch_warnings(action='error'):
    e(warnings.warn, 'boom'); e(warnings.warn, RuntimeWarning('rt'))
with warnings.catch_warnings(action='once', category=UserWarning) as r:
    print(r)
    for i in range(3): warnings.warn('once'); 
    warnings.warn('once')
with warnings.catch_warnings(action='module'):
    for i in range(3): warnings.warn('mod')
    warnings.warn('mod')
with warnings.catch_warnings(action='ignore'): warnings.warn('ign')
with warnings.catch_warnings():
    warnings.resetwarnings(); warnings.filterwarnings('error', 'abc'); warnings.filterwarnings('ignore','Xyz',UserWarning); warnings.filterwarnings('always', module='foo', append=True)
    e(warnings.warn, 'ABCdef'); e(warnings.warn,'xYZ'); e(warnings.warn, 'other'); print(len(warnings.filters)); warnings.simplefilter('error', lineno=5); warnings.simplefilter('error', lineno=5); print(len(warnings.filters), warnings.filters[0])
for a in [('bad',),('error',5),('error','',int),('error','',5),('error','',Warning,5),('error','',Warning,'','x'),('error','',Warning,'',-1)]: e(warnings.filterwarnings,*a)
e(warnings.simplefilter,'bad'); e(warnings.simplefilter,'error',Warning,'x'); e(warnings.simplefilter,'error',Warning,-2)
c=warnings.catch_warnings(); print(repr(c), repr(warnings.catch_warnings(record=True)), repr(warnings.catch_warnings(module=sys)))
e(c.__exit__); c.__enter__(); e(c.__enter__); c.__exit__()
warnings.warn_explicit('expl', UserWarning, 'file.py', 7); warnings.warn_explicit('expl', UserWarning, 'file.py', 7, registry=(reg:={})); warnings.warn_explicit('expl', UserWarning, 'file.py', 7, registry=reg)
print({k:v for k,v in reg.items() if k!='version'})
e(warnings.warn_explicit,'e',UserWarning,'f',1,None,5); 
print(warnings.formatwarning('m', UserWarning, 'fn', 3), warnings.formatwarning('m', UserWarning, 'fn', 3, ' line '))
s=io.StringIO(); warnings.showwarning('m', UserWarning,'fn',3, file=s, line='ll'); print(repr(s.getvalue()))
old=warnings.showwarning
def sw(*a, **k): print('SW', [str(x).split('/')[-1] for x in a], k)
warnings.showwarning=sw; warnings.warn('to sw'); warnings.showwarning=old
warnings.formatwarning=lambda *a: 'FW '+str(a[0])+'\n'; warnings.warn('to fw'); warnings.formatwarning=warnings._formatwarning_orig
for o in ['error','e','x','default::DeprecationWarning','ignore:msg text:UserWarning:mod.name:12','a:b:c:d:e:f','ignore::NoSuch','ignore::no.such','ignore::int','ignore::os.nope','error:::x:-1','error:::x:abc','','all','once:a b*c']:
    with warnings.catch_warnings():
        warnings.resetwarnings()
        try: warnings._setoption(o)
        except warnings._OptionError as x: print('OE',x)
        print(o, [(a, getattr(b,'pattern',b), c, getattr(d,'pattern',d), l) for a,b,c,d,l in warnings.filters])
warnings._processoptions(['bad','x::y'])
@warnings.deprecated('use g')
def f(a): return a
print(f(1), f.__deprecated__, f.__name__)
@warnings.deprecated('C dep')
class C:
    def __init__(self, x=1): pass
C(); C(2)
class D(C): pass
D()
@warnings.deprecated('C2 dep', category=None)
class C2: pass
C2(); print(C2.__deprecated__)
@warnings.deprecated('C3')
class C3: pass
e(C3, 5)
@warnings.deprecated('C4', category=FutureWarning)
class C4:
    def __init_subclass__(cls, **kw): print('is', cls, kw)
class D4(C4, a=1): pass
e(warnings.deprecated, 5); e(warnings.deprecated('x'), 5); e(warnings.deprecated)
@warnings.deprecated('co')
async def co(): pass
import inspect; print(inspect.iscoroutinefunction(co))
e(warnings._deprecated,'old',remove=(3,12)); e(warnings._deprecated,'old',remove=(3,20))
class CW(UserWarning): pass
warnings.warn(CW('cw'), stacklevel=1); print([k for k in __warningregistry__ if k!='version'][:3])
print(warnings.__all__)
e(warnings.warn, 5)
warnings.filters=[]; warnings.warn('nofilter')
warnings.filters=[('foo',None,Warning,None,0)]; e(warnings.warn,'badaction')
