import sys, os, importlib
import importlib.util as U, importlib.machinery as M, importlib.abc as A
def e(f, *a, **k):
    try: print('->', repr(f(*a, **k)).replace(d,'D'))
    except Exception as x: print(type(x).__name__, str(x).replace(d,'D'))
d='/tmp/ouro-importlib-test-%d' % os.getpid(); os.makedirs(d+'/pk/sub'); sys.dont_write_bytecode=True
def put(p,t):
    with open(d+'/'+p,'w') as f: f.write(t)
put('m1.py','"doc"\nx=1\nprint("m1 runs", __name__, __package__, __spec__.name)\n'); put('pk/__init__.py','y=2\n'); put('pk/a.py','from . import b\nz=b.w\n'); put('pk/b.py','w=7\n'); put('pk/sub/__init__.py','from ..b import w\n'); put('latin.py','# -*- coding: latin-1 -*-\ns="\\xe9"\n'); put('bad.py','1/0\n')
sys.path.insert(0,d)
m=importlib.import_module('m1'); print(m.x, m is importlib.import_module('m1')); print(importlib.import_module('pk.a').z, importlib.import_module('.b','pk').w, importlib.import_module('..b','pk.sub').w)
e(importlib.import_module,'.b'); e(importlib.import_module,'nope_x'); e(importlib.import_module,'m1.sub'); e(importlib.import_module,'....b','pk'); e(importlib.import_module,'')
m.x=5; put('m1.py','x=2\nq=3 # longer\n'); importlib.invalidate_caches(); r=importlib.reload(m); print(r is m, m.x, m.q); e(importlib.reload,5); e(importlib.reload,type(sys)('zz'))
s=U.spec_from_file_location('mm',d+'/m1.py'); print(s.name, s.origin.replace(d,'D'), s.has_location, s.parent, s.submodule_search_locations, type(s.loader).__name__, s.loader.name, s.loader.path.replace(d,'D')); mo=U.module_from_spec(s); print(mo.__name__, mo.__file__.replace(d,'D'), mo.__package__, 'mm' in sys.modules, mo.__spec__ is s, mo.__loader__ is s.loader, hasattr(mo,'x')); s.loader.exec_module(mo); print(mo.x)
s2=U.spec_from_file_location('pp',d+'/pk/__init__.py'); print(s2.submodule_search_locations==[d+'/pk'], s2.parent); mp=U.module_from_spec(s2); print(mp.__path__==[d+'/pk'], mp.__package__); print(U.spec_from_file_location('x',d+'/foo.txt'), U.spec_from_file_location('x','foo.py').origin.startswith('/'))
ld=M.SourceFileLoader('m1',d+'/m1.py'); print(ld.is_package('m1'), ld.get_source('m1'), ld.get_data(d+'/m1.py'), ld.get_filename(), ) if 0 else print(ld.is_package('m1'), ld.get_source('m1'), ld.get_data(d+'/m1.py'), ld.get_filename('m1').replace(d,'D'), ld.get_code('m1').co_name); e(ld.get_filename,'other'); print(ld==M.SourceFileLoader('m1',d+'/m1.py'), ld==5, hash(ld)==hash(ld), sorted(ld.path_stats(d+'/m1.py'))); e(M.SourceFileLoader('q',d+'/none.py').get_source,'q')
print(M.SourceFileLoader('latin',d+'/latin.py').get_source('latin'), ld.source_to_code('a=1','f').co_filename)
sp=M.ModuleSpec('a.b',None,origin='o',is_package=True); print(sp, sp.parent, sp.has_location, sp.cached, sp==M.ModuleSpec('a.b',None,origin='o',is_package=True), sp==5, M.ModuleSpec('a.b',None).parent, M.ModuleSpec('x','L'))
print(U.find_spec('m1').name, U.find_spec('nope_x'), U.find_spec('pk.b').origin.replace(d,'D'), U.find_spec('.b','pk').name); e(U.find_spec,'m1.q'); e(U.find_spec,'.x'); e(U.resolve_name,'.x','pk'); e(U.resolve_name,'..x','pk'); e(U.resolve_name,'x',None); e(U.resolve_name,'..y','a.b.c'); e(U.resolve_name,'.x','')
mod=type(sys)('nospec'); sys.modules['nospec']=mod; e(U.find_spec,'nospec'); del mod.__spec__; e(U.find_spec,'nospec')
print(U.decode_source(b'a\r\nb\rc'), U.decode_source('# coding: latin-1\né'.encode('latin-1')), U.decode_source(b'\xef\xbb\xbfx'))
pass
class L(A.Loader):
    def create_module(s,spec): return None
    def exec_module(s,module): module.made=module.__name__
class Fi(A.MetaPathFinder):
    def find_spec(s,name,path,target=None):
        if name.startswith('virt'): return U.spec_from_loader(name,L(),is_package=name=='virt')
sys.meta_path.insert(0,Fi()); import virt, virt.sub; print(virt.made, virt.sub.made, virt.__path__, virt.__spec__.origin, hasattr(virt,'__file__')); print(importlib.import_module('virtx').made); print(U.find_spec('virt2').name)
lz=U.LazyLoader(M.SourceFileLoader('lazym',d+'/m1.py')); s=U.spec_from_loader('lazym',lz); mo=U.module_from_spec(s); sys.modules['lazym']=mo; lz.exec_module(mo); print(type(mo).__name__); print(mo.x, type(mo).__name__); e(U.LazyLoader,5)
class IL(A.InspectLoader):
    def get_source(s,n): return 'k=9'
sys.modules['ilm']=t=type(sys)('ilm'); IL().exec_module(t); print(t.k, IL().get_code('x').co_name); e(IL().is_package,'x'); e(A.SourceLoader); e(A.InspectLoader)
class SL(A.SourceLoader):
    def get_data(s,p): return b'v=3'
    def get_filename(s,n): return '/virtual/%s.py'%n
print(SL().get_source('a'), SL().is_package('a'), SL().get_code('a').co_filename, U.spec_from_loader('a',SL()).origin); 
print([issubclass(M.SourceFileLoader,getattr(A,c)) for c in A.__all__], M.SOURCE_SUFFIXES, '.py' in M.all_suffixes(), importlib.__all__, A.__all__)
ff=M.FileFinder(d,(M.SourceFileLoader,['.py'])); print(ff.find_spec('m1').origin.replace(d,'D'), ff.find_spec('zz'), ff.find_spec('pk').submodule_search_locations==[d+'/pk'], repr(ff).replace(d,'D')); e(M.FileFinder.path_hook((M.SourceFileLoader,['.py'])),d+'/m1.py')
e(importlib.import_module,'bad'); print('bad' in sys.modules, M.BuiltinImporter.find_spec('sys').origin, M.BuiltinImporter.find_spec('m1'))
for t,ds,fs in os.walk(d, topdown=False):
    for x in fs: os.remove(t+'/'+x)
    os.rmdir(t)
