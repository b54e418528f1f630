# the details tuple
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = SyntaxError('msg', ('file.py', 3, 5, 'text\n', 3, 8))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, str(e), e.args, e.print_file_and_line)
print(str(SyntaxError('m')), SyntaxError().msg, str(SyntaxError()), str(SyntaxError('m', ('f', None, None, None))), IndentationError.__mro__[1:3], TabError.__base__, str(SyntaxError('m', ('/a/b/f.py', 1, 2, ''))), str(SyntaxError('m', (None, 7, 2, ''))))
err(lambda: SyntaxError('m', ('f', 1)))
err(lambda: SyntaxError('m', 5))
err(lambda: SyntaxError('m', ('f', 1, 1, 't', 1)))
