# What differs from run to run: descriptor numbers, ports, addresses of objects.


def show(value, *names):
    text = value if isinstance(value, str) else repr(value)
    for name in names:
        text = text.replace(str(name), 'NAME')
    out = ''
    i = 0
    while i < len(text):
        for mark in ('fd=', 'at 0x', "127.0.0.1', ", "::1', "):
            if text.startswith(mark, i):
                out += mark + 'N'
                i += len(mark)
                while i < len(text) and text[i] in '0123456789abcdef-':
                    i += 1
                break
        else:
            out += text[i]
            i += 1
    return out


async def attempt(awaitable, *names):
    """Prints what it gives or raises."""
    try:
        result = await awaitable
    except BaseException as e:
        print(type(e).__module__, type(e).__name__, show(str(e), *names), repr(e.__cause__))
    else:
        print('->', show(result, *names))
        return result


def plain(function, *args, **kwargs):
    try:
        print('->', show(function(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, show(str(e)))
