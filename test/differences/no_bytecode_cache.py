# difference: There is no cache of compiled modules
# cause: source is compiled when it is imported and nothing is written; `sys.implementation.cache_tag` is None, as PEP 3147 wants it then
# workaround: none is needed; tools that look for `__pycache__` must handle the NotImplementedError, as on any Python without a cache
import importlib.util
try:
    print(importlib.util.source_from_cache('/a/__pycache__/foo.cpython-313.pyc'))
except NotImplementedError as e:
    print(e)
