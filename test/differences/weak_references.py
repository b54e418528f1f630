# difference: A weak reference goes on working after the last strong reference went
# cause: the host's garbage collector decides when an object dies, never in the middle of running code.
# workaround: do not use a dead weak reference as a signal; keep an explicit `closed` flag.
import weakref

class Node:
    pass

node = Node()
ref = weakref.ref(node, lambda r: print('callback'))
del node
print(ref() is None)
