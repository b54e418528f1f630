# The records that inspect gives of frames, and small names beside: sys's trampoline, importlib's loader base.
import importlib.abc
import importlib.util
import inspect
import sys

print([c.__name__ for c in inspect.FrameInfo.__mro__], [c.__name__ for c in inspect.Traceback.__mro__])
info = inspect.getframeinfo(inspect.currentframe())
print(type(info).__name__, type(info).__mro__[1].__name__, info.function, info._fields, isinstance(info, inspect.Traceback))
print(inspect.FrameInfo(1, 'f', 2, 'g', None, None))
print(inspect.iskeyword('if'), inspect.iskeyword('spam'), 'iskeyword' in dir(inspect))
print([c.__name__ for c in importlib.util.LazyLoader.__mro__], importlib.abc.Loader.__module__)
print(issubclass(importlib.util.LazyLoader, importlib.abc.Loader), importlib.util.LazyLoader.load_module.__qualname__)
for f, args in ((sys.activate_stack_trampoline, (5,)), (sys.activate_stack_trampoline, ()), (sys.deactivate_stack_trampoline, ()), (sys.is_stack_trampoline_active, ())):
    try:
        print(f(*args))
    except TypeError as x:
        print(x)
