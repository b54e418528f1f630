"""The asyncio package, tracking PEP 3156."""

# Every public name is listed here with the submodule that defines it, and a submodule is imported when one of its
# names is first asked for.  A program that calls run() and sleep() never pays for queues, locks, task groups or
# transports, and `import asyncio` itself costs one dictionary.  The price is that a name is not in vars(asyncio)
# until it has been used; getattr, `from asyncio import x`, dir and `import *` see all of them.

_homes = {
    'base_events': 'BaseEventLoop Server',
    'coroutines': 'iscoroutinefunction iscoroutine',
    'events': 'AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop_policy'
              ' set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher'
              ' set_child_watcher _set_running_loop get_running_loop _get_running_loop',
    'exceptions': 'BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError'
                  ' LimitOverrunError SendfileNotAvailableError',
    'futures': 'Future wrap_future isfuture',
    'locks': 'Lock Event Condition Semaphore BoundedSemaphore Barrier',
    'protocols': 'BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol',
    'runners': 'Runner run',
    'queues': 'Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown',
    'streams': 'StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection'
               ' start_unix_server',
    'subprocess': 'create_subprocess_exec create_subprocess_shell',
    'tasks': 'Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather'
             ' shield ensure_future run_coroutine_threadsafe current_task all_tasks create_eager_task_factory'
             ' eager_task_factory _register_task _unregister_task _enter_task _leave_task',
    'taskgroups': 'TaskGroup',
    'threads': 'to_thread',
    'timeouts': 'Timeout timeout timeout_at',
    'transports': 'BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport',
    'unix_events': 'SelectorEventLoop AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher'
                   ' MultiLoopChildWatcher ThreadedChildWatcher DefaultEventLoopPolicy EventLoop',
}

_home_of = {}
for _module in _homes:
    for _name in _homes[_module].split():
        _home_of[_name] = _module
__all__ = tuple(_home_of)

# Submodules that define no public name of the package, but are reached as attributes of it.
_other_submodules = ('base_futures', 'base_tasks', 'constants', 'format_helpers', 'log', 'mixins', 'selector_events',
                     'staggered', 'trsock')

del _module, _name


def __getattr__(name):
    home = _home_of.get(name)
    if home is not None:
        value = getattr(_submodule(home), name)
        globals()[name] = value
        return value
    if name in _homes or name in _other_submodules:
        return _submodule(name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _submodule(name):
    # The import statement for a name known only at run time, without dragging in importlib.
    return __import__(__name__ + '.' + name, None, None, ['*'])


def __dir__():
    names = {n for n in globals() if n.startswith('__')}
    names.update(_home_of, _homes, _other_submodules)
    return sorted(names)
