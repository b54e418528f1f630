# stack size, line tables and the raw code
def f(a):
    try: return a
    finally: pass
co = f.__code__
print(type(co.co_code).__name__, co.co_stacksize > 0, type(co.co_linetable).__name__, type(co.co_exceptiontable).__name__, type(co.co_consts).__name__, type(co.co_names).__name__, len(list(co.co_positions())) > 0)
