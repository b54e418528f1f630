# cause and context
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v')
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError('v') from z
except ValueError as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v') from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
a = ValueError('self')
try:
    try: raise a
    except ValueError: raise a
except ValueError as e:
    print(e.__context__)
try:
    try: raise KeyError('one')
    finally: raise ValueError('two')
except ValueError as e:
    print(repr(e.__context__))
