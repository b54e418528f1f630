# Texts and stacks of tasks, which the native Task calls for __repr__, get_stack and print_stack.

from . import base_futures
from . import coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        # "cancelling" is not a state of its own, but says more than "pending".
        info[0] = 'cancelling'
    info.insert(1, f'name={task.get_name()!r}')
    if task._fut_waiter is not None:
        info.insert(2, f'wait_for={task._fut_waiter!r}')
    # A task that ran to its end eagerly may have let go of its coroutine.
    coro = task.get_coro()
    if coro:
        info.insert(2, f'coro=<{coroutines._format_coroutine(coro)}>')
    return info


_showing = set()


def _task_repr(task):
    if id(task) in _showing:
        return '...'
    _showing.add(id(task))
    try:
        return f"<{task.__class__.__name__} {' '.join(_task_repr_info(task))}>"
    finally:
        _showing.discard(id(task))


def _coroutine_frame(coro):
    for attribute in ('cr_frame', 'gi_frame', 'ag_frame'):
        if hasattr(coro, attribute):
            return getattr(coro, attribute)
    return None


def _task_get_stack(task, limit):
    """Frames of a task, oldest first: of a suspended one its own, of a failed one those of the traceback."""
    frame = _coroutine_frame(task._coro)
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback

    entries = []
    checked = set()
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        filename = code.co_filename
        if filename not in checked:
            checked.add(filename)
            linecache.checkcache(filename)
        line = linecache.getline(filename, frame.f_lineno, frame.f_globals)
        entries.append((filename, frame.f_lineno, code.co_name, line))

    exc = task._exception
    if not entries:
        print(f'No stack for {task!r}', file=file)
    elif exc is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    traceback.print_list(entries, file=file)
    if exc is not None:
        for text in traceback.format_exception_only(exc.__class__, exc):
            print(text, file=file, end='')
