import warnings
from datetime import datetime as dt
for f,s in [('%d %m','1 2'),('%d','1'),('%d %y','1 24'),('%d %G %V %u','1 2024 1 1'),('%m','2')]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: dt.strptime(s,f)
        except Exception as e: print(type(e).__name__)
        print(f, [(str(x.message), x.category.__name__, x.lineno) for x in w])
