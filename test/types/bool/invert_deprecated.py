# ~True warns and gives -2
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    x = True
    print(~x)
for w in caught:
    print(w.category.__name__, w.message)
