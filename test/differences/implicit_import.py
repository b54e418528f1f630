# difference: A standard-library module that was not imported can be used where it stands before a dot
# cause: the first program in asyncio's documentation does so; a warning on standard error names the missing import.
# workaround: import the module; `-X strict-names` gives CPython's NameError, `-W ignore` silences the warning.
def now():
    return len(time.strftime('%X'))

print(now())
print('time' in globals())
