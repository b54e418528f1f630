# every exception type with none, one, two and keyword arguments
names = ['BaseException', 'Exception', 'ArithmeticError', 'AssertionError', 'AttributeError', 'BufferError', 'EOFError',
         'FloatingPointError', 'GeneratorExit', 'ImportError', 'IndentationError', 'IndexError', 'KeyError',
         'KeyboardInterrupt', 'LookupError', 'MemoryError', 'ModuleNotFoundError', 'NameError', 'NotImplementedError',
         'OSError', 'OverflowError', 'RecursionError', 'ReferenceError', 'RuntimeError', 'StopAsyncIteration',
         'StopIteration', 'SyntaxError', 'SystemError', 'SystemExit', 'TabError', 'TimeoutError', 'TypeError',
         'UnboundLocalError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError', 'ValueError',
         'ZeroDivisionError', 'ExceptionGroup', 'BaseExceptionGroup', 'Warning', 'DeprecationWarning']
import builtins
for name in names:
    for args, kwargs in (((), {}), (('a',), {}), (('a', 'b'), {}), ((), {'no_such': 1})):
        try:
            e = getattr(builtins, name)(*args, **kwargs)
            print(repr(e), str(e), e.args)
        except Exception as e:
            print(name, type(e).__name__ + ':', e)
