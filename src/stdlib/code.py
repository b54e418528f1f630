"""Interactive consoles written in Python: a read-eval-print loop over any namespace.

InteractiveInterpreter compiles and runs single inputs and shows what goes wrong; InteractiveConsole adds lines, prompts and
the banner; interact() is all of it in one call. What is a whole input is the business of codeop.
"""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs inputs in a namespace and shows what goes wrong; knows nothing of lines and prompts."""

    def __init__(self, locals=None):
        """`locals` is the namespace of the inputs; by default a new one, with `__name__` "__console__"."""
        if locals is None:
            locals = {'__name__': '__console__', '__doc__': None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile a text and run it.

        True means that it is incomplete and that nothing was done; prompt with sys.ps2 then. An error in the
        text is shown by showsyntaxerror(), one of running it by showtraceback(), and the answer is False."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object. All its exceptions are shown but SystemExit, which goes on."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the syntax error that is being handled: there is no traceback to it.

        `filename` replaces the one that it carries, since a text has none of its own."""
        _type, value, _tb = sys.exc_info()
        try:
            if filename and isinstance(value, SyntaxError):
                value.filename = filename
            source = kwargs.pop('source', '')
            self._show(value, None, source)
        finally:
            del value, _tb

    def showtraceback(self):
        """Show the exception that is being handled, without the frame of the console itself."""
        _type, value, tb = sys.exc_info()
        try:
            self._show(value, tb.tb_next, '')
        finally:
            del value, tb

    def _show(self, value, tb, source):
        value = value.with_traceback(tb)
        lines = source.splitlines()
        if isinstance(value, SyntaxError) and lines and value.text is not None and value.lineno is not None:
            # the text of the line where the error is, without what follows the logical line
            if len(lines) >= value.lineno:
                value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        sys.last_type = type(value)
        sys.last_traceback = tb
        if sys.excepthook is sys.__excepthook__:
            self._excepthook(type(value), value, tb)
            return
        # a hook of the user's own gets it instead of write()
        try:
            sys.excepthook(type(value), value, tb)
        except SystemExit:
            raise
        except BaseException as e:
            e.__context__ = None
            e = e.with_traceback(e.__traceback__.tb_next)
            print('Error in sys.excepthook:', file=sys.stderr)
            sys.__excepthook__(type(e), e, e.__traceback__)
            print(file=sys.stderr)
            print('Original exception was:', file=sys.stderr)
            sys.__excepthook__(type(value), value, tb)

    def _excepthook(self, typ, value, tb):
        # a console's write() takes the whole text at once
        self.write(''.join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Where what is shown goes: sys.stderr, unless a subclass has another place."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Adds lines, prompts and the banner: behaves much as the interactive interpreter."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        """`filename` names the inputs in tracebacks; with `local_exit` exit() leaves the console only."""
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of an incomplete input."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run until the end of input.

        `banner` and `exitmsg` are shown at the beginning and the end: None for the usual ones, "" for none."""
        for name, prompt in (('ps1', '>>> '), ('ps2', '... ')):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        with _LocalExit(self.local_exit):
            if banner is None:
                self.write(f'Python {sys.version} on {sys.platform}\n'
                           'Type "help", "copyright", "credits" or "license" for more information.\n'
                           f'({type(self).__name__})\n')
            elif banner:
                self.write(f'{banner}\n')
            try:
                self._loop()
            except SystemExit:
                self._say_goodbye(exitmsg)
                raise
        self._say_goodbye(exitmsg)

    def _say_goodbye(self, exitmsg):
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg != '':
            self.write(f'{exitmsg}\n')

    def _loop(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write('\n')
                    break
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write('\n')
                break

    def push(self, line, filename=None, _symbol="single"):
        """Take a line, without its line end, and run the input if that is whole now.

        The answer is that of runsource(): True where more lines are wanted."""
        self.buffer.append(line)
        source = '\n'.join(self.buffer)
        more = self.runsource(source, self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Ask for a line with this prompt; EOFError at the end. input(), unless a subclass reads elsewhere."""
        return input(prompt)


class _LocalExit:
    """With local_exit, exit() and quit() end the console alone."""

    def __init__(self, wanted):
        self.wanted = wanted

    def __enter__(self):
        self.saved = {}
        if self.wanted:
            for name in ('exit', 'quit'):
                if hasattr(builtins, name):
                    self.saved[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))

    def __exit__(self, *exc):
        for name, value in self.saved.items():
            setattr(builtins, name, value)


class Quitter:
    def __init__(self, name):
        self.name = name
        if sys.platform == "win32":
            self.eof = 'Ctrl-Z plus Return'
        else:
            self.eof = 'Ctrl-D (i.e. EOF)'

    def __repr__(self):
        return f'Use {self.name} or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Run an InteractiveConsole over `local`.

    `readfunc` replaces its raw_input(); without one, module readline is used where there is one.
    """
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline
        except ImportError:
            pass
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument('-q', action='store_true', help="don't print version and copyright messages")
    args = parser.parse_args()
    if args.q or sys.flags.quiet:
        banner = ''
    else:
        banner = None
    interact(banner)
