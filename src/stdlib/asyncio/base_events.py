"""Base implementation of event loop.

The event loop has two halves.  The native half (BaseLoopCore in _asyncio) keeps the callbacks that are ready and the
timers, runs them, and waits in the host when there is nothing to run.  This half is what users see around it:
starting and stopping, shutting down, reporting errors, and refusing what is not there.

Whenever a public API takes a callback, positional arguments after it are passed to the callback when it is called;
keyword arguments are not supported, so that they stay free for the API itself.
"""

# The contract with _asyncio
# ==========================
#
# Every name below is native.  Nothing in it runs Python code for a callback, a task step, a wakeup or a result, except
# the user's own callbacks and coroutines and the methods that a subclass overrides.
#
# Exceptions     CancelledError(BaseException), InvalidStateError(Exception): __module__ 'asyncio.exceptions'.
#
# Future(*, loop=None)
#   loop None: get_event_loop().  In debug (loop.get_debug()) _source_traceback = extract_stack(caller's frame).
#   Methods: result, exception, set_result, set_exception, add_done_callback(fn, *, context=None),
#   remove_done_callback -> count, cancel(msg=None) -> bool, cancelled, done, get_loop, _make_cancelled_error,
#   __await__ = __iter__ (a FutureIter with send, throw, close), __class_getitem__, __repr__ (calls
#   base_futures._future_repr).  Readable: _state ('PENDING' 'CANCELLED' 'FINISHED'), _result, _exception, _loop,
#   _callbacks (list of (fn, context), or None), _source_traceback, _cancel_message (settable), _log_traceback
#   (settable to False only), _asyncio_future_blocking (settable).  Callbacks go through loop.call_soon(fn, future,
#   context=context), in order of registration; on a done future add_done_callback does so at once.  result() raises
#   the exception with the traceback it had when it was set, each time anew.  A cancelled future raises the
#   CancelledError its task ended with (once), else CancelledError(msg) or CancelledError().
#   set_exception: a class is instantiated; StopIteration becomes RuntimeError('StopIteration interacts badly with
#   generators and cannot be raised into a Future') with it as cause and context; else TypeError('invalid exception object').
#   FutureIter, at each send: done: return result(); pending and not _asyncio_future_blocking: set it, yield the
#   future; pending and set already: RuntimeError "await wasn't used with future".  close and throw exhaust it; throw
#   with more than one argument: DeprecationWarning 'the (type, exc, tb) signature of throw() is deprecated, use the
#   single-arg signature instead.', TypeErrors as those of a generator's throw.
#   A subclass that does not call __init__: done, cancelled: False; _loop: None; otherwise RuntimeError 'Future object
#   is not initialized.' (result and exception: InvalidStateError with this text; add_done_callback: RuntimeError
#   'uninitialized Future object').
#   Never retrieved: when a future with _log_traceback is known to be lost (collected, or its loop is closed, or the
#   interpreter ends): loop.call_exception_handler({'message': '<Class name> exception was never retrieved',
#   'exception', 'future', 'source_traceback' if there is one}).
#
# Task(coro, *, loop=None, name=None, context=None, eager_start=False)
#   TypeError 'a coroutine was expected, got X'.  Name: str(name), or 'Task-N' counted per interpreter, from 1.  A step is
#   put into the ready queue by loop.call_soon(step, context=context), so that one iteration runs it; eager_start
#   (and a loop that is running) steps in the constructor, with the current task swapped.  A yielded None is sleep(0).
#   A wakeup is a done callback of the awaited future and steps in the same call.  cb=[Task.task_wakeup()] is the
#   wakeup's repr.  Errors: 'Task got bad yield: X', 'yield was used instead of yield from in task T with X', '... for
#   generator in task T with X', 'Task T got Future F attached to a different loop', 'Task cannot await on itself: T':
#   each delivered by call_soon.  Methods beside Future's: cancel (increments cancelling()), cancelling, uncancel (at 0
#   forgets a cancellation not yet delivered), get_name, set_name, get_coro, get_context, get_stack(*, limit=None),
#   print_stack(*, limit=None, file=None) (base_tasks), set_result and set_exception refuse (RuntimeError 'Task does not
#   support set_result operation').  Attributes: _coro, _fut_waiter, _must_cancel, _log_destroy_pending (settable).
#   KeyboardInterrupt and SystemExit are stored and leave the loop as well.
#   Destroyed pending: as above, {'task', 'message': 'Task was destroyed but it is pending!', 'source_traceback'}.
#   A step in the ready queue is shown as `<_asyncio.TaskStepMethWrapper object at 0x...>()`, its __self__ is the task.
#   The names of both types print as _asyncio.Future and _asyncio.Task.
#
# Handle(callback, args, loop, context=None), TimerHandle(when, callback, args, loop, context=None)
#   __module__ 'asyncio.events'.  cancel (drops callback and args; in debug keeps _repr), cancelled, get_context, _run,
#   _repr_info (calls events._handle_repr_info), __repr__ ('<' + ' '.join(info) + '>'); when, ordering by when; equality,
#   hash(when); cancel of a scheduled TimerHandle calls loop._timer_handle_cancelled(self).  _callback, _args, _loop,
#   _context, _cancelled, _source_traceback, _repr, _when, _scheduled.  An exception in _run goes to
#   events._callback_failed(handle, exc), KeyboardInterrupt and SystemExit through.
#
# BaseLoopCore: base class of BaseEventLoop, subclassable, takes no arguments.  Texts about wrong arguments say
#   BaseEventLoop.call_soon() and so on, Future() and Task() those of the types.
#   call_soon, call_soon_threadsafe, call_later, call_at (context=None keyword), _call_soon(callback, args, context)
#   -> Handle, _add_callback(handle), _timer_handle_cancelled, time, stop, is_running, is_closed, _check_closed
#   (RuntimeError 'Event loop is closed'), create_future, create_task(coro, *, name=None, context=None), get_debug.
#   In debug these check: _check_callback(callback, method name) and _check_thread() below, and give handles a
#   _source_traceback without the frame of the scheduling function itself.
#   call_later: TypeError 'delay must not be None', call_at: 'when cannot be None'; call_later(d, f) is
#   call_at(self.time() + d, f) without the frame.  A subclass that overrides time, call_soon, call_at, create_task,
#   create_future, _run_once, ... is obeyed: the core looks once, when the loop starts or the type changes, whether the
#   class still has the core's own method.  call_soon_threadsafe wakes the driver (self._write_to_self()).
#   create_task: closed check; no factory: Task(coro, loop=self, name=name, context=context); a factory is called
#   factory(self, coro) or factory(self, coro, context=context), then task.set_name(name).
#   Attributes (read and write): _debug, _closed, _stopping, _thread_id (None: not running), _task_factory,
#   _exception_handler, _current_handle (in debug only), slow_callback_duration (0.1), _clock_resolution,
#   _timer_cancelled_count, _asyncgens (weak set: add, discard, clear, len, iteration), _asyncgens_shutdown_called.
#   Views: _ready (append, popleft, clear, len, iteration, in order), _scheduled (clear, len, iteration, index).
#   _asyncgen_firstiter_hook(agen): after shutdown ResourceWarning 'asynchronous generator X was scheduled after
#   loop.shutdown_asyncgens() call'; adds to _asyncgens.  _asyncgen_finalizer_hook(agen): discards, and if the loop is
#   not closed call_soon_threadsafe(self.create_task, agen.aclose()).
#   _run_once(): one iteration: (1) when more than 100 timers, more than half of them cancelled, drop the cancelled
#   ones, else those at the head; (2) wait, not at all if something is ready or the loop is stopping, until the first
#   timer, at most a day; a subclass that has set self._selector waits in event_list = self._selector.select(timeout)
#   and self._process_events(event_list) instead; (3) move timers with when < time() + _clock_resolution to the ready
#   queue, in order of (when, order of scheduling); (4) run as many handles as the queue holds now, skipping cancelled ones.
#   In debug, (4) times each handle and, past slow_callback_duration, calls self._report_slow(handle, seconds).
#   _run_forever(): the driver, a native frame: _run_once() until _stopping, callbacks and steps pushed as frames,
#   parking on the host in (2).  Nothing ready, no timer, nothing the host could still deliver (_hold() below):
#   raise self._deadlock().  _wake(): ends the parking.  _hold(), _release(): count operations of the host that will
#   call back; while one is held, waiting without a timer is no deadlock.
#   _add_reader(fd, callback, *args), _add_writer(fd, callback, *args) -> Handle: callback while the socket with this number (or
#   fileno()) is ready, once an iteration; one that was there is cancelled; NotImplementedError for what is no socket.
#   _remove_reader(fd), _remove_writer(fd) -> was there one.  _watched(fd) -> (reader, writer).  _remove_all().  A watched
#   socket counts as held.  _in_thread(function, args) -> Future of what the function gives, which may wait: it runs in a green
#   thread of its own.
#
# Functions      get_running_loop (RuntimeError 'no running event loop'), _get_running_loop (or None), _set_running_loop,
#                get_event_loop (running one, else events.get_event_loop_policy().get_event_loop()),
#                current_task(loop=None), all_tasks(loop=None) (those not done, a set), _register_task,
#                _unregister_task, _register_eager_task, _unregister_eager_task, _enter_task, _leave_task, _swap_current_task.
#                create_task(coro, *, name=None, context=None): get_running_loop().create_task(...); context only if given.
#                gather(*coros_or_futures, return_exceptions=False), _GatheringFuture: see tasks.py.
#                _sleep(delay, result): ValueError 'Invalid delay: NaN (not a number)'; a future of the running loop (its
#                create_future) that a timer (its call_later) completes; when the future is cancelled so is the timer.
#                _yield_once: an awaitable that yields None once, each time it is awaited.
#                _set_sigint(callback) -> True if SIGINT now calls callback(signum, frame) on the main thread at the next
#                point between two steps, also in a parked loop; False (nothing done) outside the main thread or when
#                SIGINT's handler is not Python's default one.  _clear_sigint(callback): the default again, if it is still ours.
#                _thread_ident(): a number for the running thread, never 0.  DEBUG_STACK_DEPTH = 10.

import _warnings

from _asyncio import BaseLoopCore, Task as _Task, _thread_ident

from . import coroutines
from . import events
from .log import logger

__all__ = ('BaseEventLoop', 'Server')

# Facts about the core that programs look at.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    callback = handle._callback
    if isinstance(getattr(callback, '__self__', None), _Task):
        # A step of a task: the task says more.
        return repr(callback.__self__)
    return str(handle)


def _run_until_complete_cb(fut):
    if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        # It has left run_forever() already, and run_until_complete() with it.
        return
    fut.get_loop().stop()


def _missing(what, needs):
    return NotImplementedError(f'{what} is not available: {needs} not implemented yet')


# The network's part of the methods below: what does not need it does not load it.
_parts = {}


def _part(name):
    part = _parts.get(name)
    if part is None:
        # The import statement for a name known only at run time.
        part = _parts[name] = __import__(f'{__package__}.{name}', None, None, ['*'])
    return part


def __getattr__(name):
    # Loaded where there is a network.
    if name == 'Server':
        global Server
        from ._server import Server
        return Server
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class BaseEventLoop(BaseLoopCore, events.AbstractEventLoop):

    def __init__(self):
        super().__init__()
        self._default_executor = None
        self._executor_shutdown_called = False
        self._old_agen_hooks = None
        self._coroutine_origin_tracking_enabled = False
        self._coroutine_origin_tracking_saved_depth = None
        self.set_debug(coroutines._is_debug_mode())

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    # Running and stopping.

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def _run_forever_setup(self):
        """Prepare the run loop to process events."""
        import sys
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        self._old_agen_hooks = sys.get_asyncgen_hooks()
        self._thread_id = _thread_ident()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        """Clean up after an event loop finishes the looping over events."""
        import sys
        self._stopping = False
        self._thread_id = None
        events._set_running_loop(None)
        self._set_coroutine_origin_tracking(False)
        hooks, self._old_agen_hooks = self._old_agen_hooks, None
        if hooks is not None:
            sys.set_asyncgen_hooks(*hooks)

    def run_forever(self):
        """Run until stop() is called."""
        self._run_forever_setup()
        try:
            self._run_forever()
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        """Run until the Future is done.

        If the argument is a coroutine, it is wrapped in a Task.

        WARNING: It would be disastrous to call run_until_complete()
        with the same coroutine twice -- it would wrap it in two
        different Tasks and that can't be good.

        Return the Future's result, or raise its exception.
        """
        self._check_closed()
        self._check_running()

        from . import tasks
        made_here = not tasks.futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if made_here:
            # Raised errors are re-raised to the caller, so that "destroyed but pending" would say them twice.
            future._log_destroy_pending = False

        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if made_here and future.done() and not future.cancelled():
                # The coroutine raised a BaseException which is on its way out: it has been seen.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')

        return future.result()

    def close(self):
        """Close the event loop.

        This clears the queues and shuts down the executor,
        but does not wait for the executor to finish.

        The event loop must not be running.
        """
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        if self._debug:
            logger.debug('Close %r', self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def __del__(self, _warn=_warnings.warn):
        if self.is_closed():
            return
        _warn(f'unclosed event loop {self!r}', ResourceWarning, source=self)
        if not self.is_running():
            self.close()

    def _deadlock(self):
        """The error with which the driver ends a loop that could only sleep for ever.

        Nothing is ready, there is no timer, and the host has nothing under way that could call back: CPython would
        hang.  The text names every unfinished task, what it waits for, and the line where it does.
        """
        from . import tasks
        lines = ['deadlock: the event loop has nothing to run, no timer and nothing to wait for']
        for task in sorted(tasks.all_tasks(self), key=_task_order):
            place, line = _innermost_await(task.get_coro())
            waits = task._fut_waiter
            name = task.get_name()
            lines.append(f'  {name!r} ({coroutines._format_coroutine(task.get_coro())}) '
                         + (f'waits for {waits!r}' if waits is not None else 'is never resumed'))
            if place is not None:
                lines.append(f'    File "{place[0]}", line {place[1]}, in {place[2]}')
                if line:
                    lines.append(f'      {line}')
        if len(lines) == 1:
            lines.append('  there are no tasks: stop() was never called, and now nothing is left that could')
        return RuntimeError('\n'.join(lines))

    # Asynchronous generators.

    async def shutdown_asyncgens(self):
        """Shutdown all active asynchronous generators."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return

        closing = list(self._asyncgens)
        self._asyncgens.clear()

        from . import tasks
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    # Executors.

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                raise _missing('loop.run_in_executor()', 'threads are')
        from . import futures
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        import sys
        module = sys.modules.get('concurrent.futures')
        pool = getattr(module, 'ThreadPoolExecutor', None)
        if pool is None or not isinstance(executor, pool):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Schedule the shutdown of the default executor.

        The timeout parameter specifies the amount of time the executor will
        be given to finish joining. The default value is None, which means
        that the executor will be given an unlimited amount of time.
        """
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        self._default_executor.shutdown(wait=True)

    # Debugging.

    def set_debug(self, enabled):
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        if bool(enabled) == bool(self._coroutine_origin_tracking_enabled):
            return
        import sys
        if enabled:
            from . import constants
            self._coroutine_origin_tracking_saved_depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(constants.DEBUG_STACK_DEPTH)
        else:
            sys.set_coroutine_origin_tracking_depth(self._coroutine_origin_tracking_saved_depth)
        self._coroutine_origin_tracking_enabled = enabled

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _check_thread(self):
        if self._thread_id is None:
            return
        if _thread_ident() != self._thread_id:
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other than the current one')

    def _report_slow(self, handle, seconds):
        logger.warning('Executing %s took %.3f seconds', _format_handle(handle), seconds)

    # Tasks and errors.

    def set_task_factory(self, factory):
        """Set a task factory that will be used by loop.create_task().

        If factory is None the default task factory will be set.

        If factory is a callable, it should have a signature matching
        '(loop, coro)', where 'loop' will be a reference to the active
        event loop, 'coro' will be a coroutine object.  The callable
        must return a Future.
        """
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """Return a task factory, or None if the default one is in use."""
        return self._task_factory

    def get_exception_handler(self):
        """Return an exception handler, or None if the default one is in use.
        """
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set handler as the new event loop exception handler.

        If handler is None, the default exception handler will
        be set.

        If handler is a callable object, it should have a
        signature matching '(loop, context)', where 'loop'
        will be a reference to the active event loop, 'context'
        will be a dict object (see `call_exception_handler()`
        documentation for details about context).
        """
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Default exception handler.

        This is called when an exception occurs and no exception
        handler is set, and can be called by a custom exception
        handler that wants to defer to the default behavior.

        This default handler logs the error message and other
        context-dependent information.  In debug mode, a truncated
        stack trace is also appended showing where the given object
        (e.g. a handle or future or task) was created, if any.

        The context parameter has the same meaning as in
        `call_exception_handler()`.
        """
        exception = context.get('exception')
        # A tuple, as logging takes it; False, not None, so that no exception is looked for.
        exc_info = False if exception is None else (type(exception), exception, exception.__traceback__)

        shown = dict(context)
        message = shown.pop('message', None) or 'Unhandled exception in event loop'
        shown.pop('exception', None)
        current = self._current_handle
        if 'source_traceback' not in shown and current is not None and current._source_traceback:
            shown['handle_traceback'] = current._source_traceback

        lines = [message]
        for key in sorted(shown):
            value = shown[key]
            if key == 'source_traceback':
                value = 'Object created at (most recent call last):\n' + _stack_text(value)
            elif key == 'handle_traceback':
                value = 'Handle created at (most recent call last):\n' + _stack_text(value)
            else:
                value = repr(value)
            lines.append(f'{key}: {value}')
        logger.error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Call the current event loop's exception handler.

        The context argument is a dict containing the following keys:

        - 'message': Error message;
        - 'exception' (optional): Exception object;
        - 'future' (optional): Future instance;
        - 'task' (optional): Task instance;
        - 'handle' (optional): Handle instance;
        - 'protocol' (optional): Protocol instance;
        - 'transport' (optional): Transport instance;
        - 'socket' (optional): Socket instance;
        - 'source_traceback' (optional): Traceback of the source;
        - 'handle_traceback' (optional): Traceback of the handle;
        - 'asyncgen' (optional): Asynchronous generator that caused
                                 the exception.

        New keys may be introduced in the future.

        Note: do not overload this method in an event loop subclass.
        For custom exception handling, use the
        `set_exception_handler()` method.
        """
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler', exc_info=True)
            return

        # The handler runs in the context of what failed, where that is known.
        run = None
        for key in ('task', 'future', 'handle'):
            failed = context.get(key)
            if failed is not None:
                if hasattr(failed, 'get_context'):
                    run = failed.get_context()
                break
        try:
            if run is not None and hasattr(run, 'run'):
                run.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': exc,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler while handling an unexpected error '
                             'in custom exception handler', exc_info=True)

    # What a concrete loop adds.

    def _write_to_self(self):
        """Write a byte to self-pipe, to wake up the event loop.

        This may be called from a different thread.

        The subclass is responsible for implementing the self-pipe.
        """
        raise NotImplementedError

    def _process_events(self, event_list):
        """Process selector events."""
        raise NotImplementedError

    def _add_callback_signalsafe(self, handle):
        """Like _add_callback() but called from a signal handler."""
        self._add_callback(handle)
        self._write_to_self()

    # The network.

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await _part('_network').getaddrinfo(self, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return await _part('_network').getnameinfo(self, sockaddr, flags)

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        return await _part('_sendfile').sock_sendfile(self, sock, file, offset, count, fallback)

    async def create_connection(
            self, protocol_factory, host=None, port=None,
            *, ssl=None, family=0,
            proto=0, flags=0, sock=None,
            local_addr=None, server_hostname=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None,
            happy_eyeballs_delay=None, interleave=None,
            all_errors=False):
        """Connect to a TCP server.

        Create a streaming transport connection to a given internet host and
        port: socket family AF_INET or socket.AF_INET6 depending on host (or
        family if specified), socket type SOCK_STREAM. protocol_factory must be
        a callable returning a protocol instance.

        This method is a coroutine which will try to establish the connection
        in the background.  When successful, the coroutine returns a
        (transport, protocol) pair.
        """
        return await _part('_network').create_connection(
            self, protocol_factory, host, port, ssl, family, proto, flags, sock, local_addr,
            server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout, happy_eyeballs_delay,
            interleave, all_errors)

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        """Create socket transport."""
        raise NotImplementedError

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        """Create datagram transport."""
        raise NotImplementedError

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Send a file to transport.

        Return the total number of bytes which were sent.

        The method uses high-performance os.sendfile if available.

        file must be a regular file object opened in binary mode.

        offset tells from where to start reading the file. If specified,
        count is the total number of bytes to transmit as opposed to
        sending the file until EOF is reached. File position is updated on
        return or also in case of error in which case file.tell()
        can be used to figure out the number of bytes
        which were sent.

        fallback set to True makes asyncio to manually read and send
        the file when the platform does not support the sendfile syscall
        (e.g. Windows or SSL socket on Unix).

        Raise SendfileNotAvailableError if the system does not support
        sendfile syscall and fallback is False.
        """
        return await _part('_sendfile').sendfile(self, transport, file, offset, count, fallback)

    async def start_tls(self, transport, protocol, sslcontext, *,
                        server_side=False,
                        server_hostname=None,
                        ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        """Upgrade transport to TLS.

        Return a new transport that *protocol* should start using
        immediately.
        """
        return await _part('_network').start_tls(
            self, transport, protocol, sslcontext, server_side, server_hostname, ssl_handshake_timeout,
            ssl_shutdown_timeout)

    async def create_datagram_endpoint(self, protocol_factory,
                                       local_addr=None, remote_addr=None, *,
                                       family=0, proto=0, flags=0,
                                       reuse_port=None,
                                       allow_broadcast=None, sock=None):
        """Create datagram connection."""
        return await _part('_datagrams').create_datagram_endpoint(
            self, protocol_factory, local_addr, remote_addr, family, proto, flags, reuse_port,
            allow_broadcast, sock)

    async def create_server(
            self, protocol_factory, host=None, port=None,
            *,
            family=0,
            flags=1,
            sock=None,
            backlog=100,
            ssl=None,
            reuse_address=None,
            reuse_port=None,
            keep_alive=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None,
            start_serving=True):
        """Create a TCP server.

        The host parameter can be a string, in that case the TCP server is
        bound to host and port.

        The host parameter can also be a sequence of strings and in that case
        the TCP server is bound to all hosts of the sequence. If a host
        appears multiple times (possibly indirectly e.g. when hostnames
        resolve to the same IP address), the server is only bound once to that
        host.

        Return a Server object which can be used to stop the service.

        This method is a coroutine.
        """
        return await _part('_network').create_server(
            self, protocol_factory, host, port, family, flags, sock, backlog, ssl, reuse_address,
            reuse_port, keep_alive, ssl_handshake_timeout, ssl_shutdown_timeout, start_serving)

    async def connect_accepted_socket(
            self, protocol_factory, sock,
            *, ssl=None,
            ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        """Handle an accepted connection.

        This is used by servers that accept connections outside of
        asyncio but that use asyncio to handle connections.

        This method is a coroutine.  When completed, the coroutine
        returns a (transport, protocol) pair.
        """
        return await _part('_network').connect_accepted_socket(
            self, protocol_factory, sock, ssl, ssl_handshake_timeout, ssl_shutdown_timeout)

    # What needs pipes and processes.

    async def connect_read_pipe(self, protocol_factory, pipe):
        raise _missing('loop.connect_read_pipe()', 'pipes are')

    async def connect_write_pipe(self, protocol_factory, pipe):
        raise _missing('loop.connect_write_pipe()', 'pipes are')

    async def subprocess_shell(self, protocol_factory, cmd, *,
                               stdin=-1,
                               stdout=-1,
                               stderr=-1,
                               universal_newlines=False,
                               shell=True, bufsize=0,
                               encoding=None, errors=None, text=None,
                               **kwargs):
        raise _missing('loop.subprocess_shell()', 'subprocesses are')

    async def subprocess_exec(self, protocol_factory, program, *args,
                              stdin=-1, stdout=-1,
                              stderr=-1, universal_newlines=False,
                              shell=False, bufsize=0,
                              encoding=None, errors=None, text=None,
                              **kwargs):
        raise _missing('loop.subprocess_exec()', 'subprocesses are')


def _stack_text(stack):
    import traceback
    return ''.join(traceback.format_list(stack)).rstrip()


def _task_order(task):
    # Task-2 before Task-10, named ones after them.
    name = task.get_name()
    head, _, number = name.rpartition('-')
    return (0, int(number), name) if head == 'Task' and number.isdigit() else (1, 0, name)


def _innermost_await(coro):
    """((file, line number, function), source line) of the await at which a coroutine hangs, or (None, '')."""
    place = None
    for _ in range(10_000):
        frame = None
        for attribute in ('cr_frame', 'gi_frame', 'ag_frame'):
            frame = frame or getattr(coro, attribute, None)
        # The user's own line says more than the one in Lock.acquire or Queue.get behind it.
        if frame is not None and (place is None or not events._is_our_module(frame.f_globals.get('__name__'))):
            place = frame
        inner = None
        for attribute in ('cr_await', 'gi_yieldfrom', 'ag_await'):
            inner = inner or getattr(coro, attribute, None)
        if inner is None:
            break
        coro = inner
    if place is None:
        return None, ''
    import linecache
    code = place.f_code
    line = linecache.getline(code.co_filename, place.f_lineno, place.f_globals).strip()
    return (code.co_filename, place.f_lineno, code.co_name), line
