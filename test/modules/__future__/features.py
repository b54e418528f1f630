import __future__ as f
for n in f.all_feature_names: print(n, getattr(f,n), getattr(f,n).compiler_flag)
print(f.__all__)
print([n for n in dir(f) if n[0]!='_'])
import keyword
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('if'), keyword.iskeyword('match'), keyword.issoftkeyword('match'))
