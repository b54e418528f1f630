"""Heap queue algorithm (a.k.a. priority queue).

Heaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for
all k, counting elements from 0.  For the sake of comparison,
non-existing elements are considered to be infinite.  The interesting
property of a heap is that a[0] is always its smallest element.

Usage:

heap = []            # creates an empty heap
heappush(heap, item) # pushes a new item on the heap
item = heappop(heap) # pops the smallest item from the heap
item = heap[0]       # smallest item on the heap without popping it
heapify(x)           # transforms list into a heap, in-place, in linear time
item = heappushpop(heap, item) # pushes a new item and then returns
                               # the smallest item; the heap size is unchanged
item = heapreplace(heap, item) # pops and returns smallest item, and adds
                               # new item; the heap size is unchanged

Only `<` is asked of the elements.  The functions below are replaced by those of `_heapq` where it exists.
"""

# The order in which elements are compared and moved is CPython's, so that heaps with equal elements come out alike.
# heappop moves the last element to the root and lets it sink all the way to a leaf, then rise again: it comes from
# the bottom and mostly belongs there, so this needs fewer comparisons than stopping early.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _siftup(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop and return the current smallest value, and add the new item.

    This is more efficient than heappop() followed by heappush(), and can be
    more appropriate when using a fixed-size heap.  Note that the value
    returned may be larger than item!  That constrains reasonable uses of
    this routine unless written as part of a conditional replacement:

        if item > heap[0]:
            item = heapreplace(heap, item)
    """
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push item on the heap, then pop and return the smallest item from the heap.

    The combined action runs more efficiently than heappush() followed by
    a separate call to heappop().
    """
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _siftdown(heap, startpos, pos):
    # heap is a heap at all indices >= startpos, except possibly for pos: move the item up to where it belongs
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup(heap, pos):
    # let the smaller children rise until a leaf is free, put the item there and let it rise
    end = len(heap)
    startpos = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, startpos, pos)


# The same for a heap whose root is the largest element

def _heappop_max(heap):
    """Maxheap variant of heappop."""
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _siftup_max(heap, 0)
    return largest


def _heapreplace_max(heap, item):
    """Maxheap variant of heapreplace."""
    largest = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return largest


def _heapify_max(x):
    """Maxheap variant of heapify."""
    for i in reversed(range(len(x) // 2)):
        _siftup_max(x, i)


def _siftdown_max(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parentpos
    heap[pos] = item


def _siftup_max(heap, pos):
    end = len(heap)
    startpos = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, startpos, pos)


def merge(*iterables, key=None, reverse=False):
    '''Merge multiple sorted inputs into a single sorted output.

    Similar to sorted(itertools.chain(*iterables)) but returns a generator,
    does not pull the data into memory all at once, and assumes that each of
    the input streams is already sorted (smallest to largest).

    >>> list(merge([1,3,5,7], [0,2,4,8], [5,10,15,20], [], [25]))
    [0, 1, 2, 3, 4, 5, 5, 7, 8, 10, 15, 20, 25]

    If *key* is not None, applies a key function to each element to determine
    its sort order.

    >>> list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len))
    ['dog', 'cat', 'fish', 'horse', 'kangaroo']
    '''
    if reverse:
        build, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        build, pop, replace, direction = heapify, heappop, heapreplace, 1

    # An entry is [sort value, number of the input, element, next of the input]: equal values come in the order
    # of the inputs, and elements themselves are compared only where there is no key.
    heap = []
    for number, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), number * direction, value, advance])
    build(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[3]()
                entry[2] = value
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        # one input is left
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    if n == 1:
        iterator = iter(iterable)
        sentinel = object()
        result = min(iterator, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    # Where the whole is not bigger than what is wanted, sorting is faster
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]

    # A heap of the n best so far, worst at the root; the number of the element keeps the order of equal ones
    iterator = iter(iterable)
    best = []
    for number, elem in zip(range(n), iterator):
        best.append((elem if key is None else key(elem), number, elem))
    if not best:
        return []
    _heapify_max(best)
    worst = best[0][0]
    number = n
    for elem in iterator:
        value = elem if key is None else key(elem)
        if value < worst:
            _heapreplace_max(best, (value, number, elem))
            worst = best[0][0]
            number += 1
    best.sort()
    return [elem for _, _, elem in best]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    if n == 1:
        iterator = iter(iterable)
        sentinel = object()
        result = max(iterator, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]

    iterator = iter(iterable)
    best = []
    for number, elem in zip(range(0, -n, -1), iterator):
        best.append((elem if key is None else key(elem), number, elem))
    if not best:
        return []
    heapify(best)
    worst = best[0][0]
    number = -n
    for elem in iterator:
        value = elem if key is None else key(elem)
        if worst < value:
            heapreplace(best, (value, number, elem))
            worst = best[0][0]
            number -= 1
    best.sort(reverse=True)
    return [elem for _, _, elem in best]


# Builtin functions say what they want; the Python ones above would fail later and otherwise
def _checked(function, place=''):
    name = function.__name__

    def checked(heap, *args):
        if not isinstance(heap, list):
            raise TypeError(f"{name}() argument {place}must be list, not {type(heap).__name__}")
        return function(heap, *args)

    checked.__name__ = checked.__qualname__ = name
    checked.__doc__ = function.__doc__
    return checked


try:
    from _heapq import *
    from _heapq import _heapify_max, _heappop_max, _heapreplace_max
except ImportError:
    heappop, heapify = _checked(heappop), _checked(heapify)
    heappush, heapreplace, heappushpop = [_checked(f, '1 ') for f in (heappush, heapreplace, heappushpop)]
