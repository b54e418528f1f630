# difference: sys.implementation names another implementation
# cause: programs must be able to tell the two apart; `sys.version_info` says which language is spoken.
# workaround: ask `sys.version_info` and `hasattr`, not the name of the implementation.
import sys

print(sys.implementation.name, sys.version_info[:2])
