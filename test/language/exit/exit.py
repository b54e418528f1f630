raise SystemExit(3)
# ---
import sys
sys.exit()
# ---
import sys
sys.exit('message to stderr')
# ---
import sys
sys.exit(0)
# ---
import sys
sys.exit(256 + 7)
# ---
import sys
sys.exit(-1)
# ---
import sys
sys.exit(None)
# ---
import sys
sys.exit([1, 2])
# ---
import sys
sys.exit(True)
# ---
raise SystemExit('a', 'b')
# ---
import sys
try:
    sys.exit(5)
finally:
    print('finally runs')
# ---
import sys
try:
    sys.exit(5)
except SystemExit as e:
    print('caught', e.code)
print('goes on')
# ---
import atexit
atexit.register(print, 'at exit 1')
@atexit.register
def last(): print('at exit 2')
print('main')
# ---
exit(4)
# ---
quit()
# ---
def f():
    raise KeyboardInterrupt
try:
    f()
except Exception:
    print('no')
except BaseException as e:
    print(repr(e))
# ---
class MyExit(SystemExit): pass
raise MyExit(9)
# ---
raise GeneratorExit('top')
# ---
print('no newline at end', end='')
# ---
# stdin: one\ntwo\nthree
import sys
print(repr(input('prompt> ')), repr(sys.stdin.readline()), repr(sys.stdin.read()))
try:
    input()
except EOFError as e:
    print(repr(e), e)
# ---
# stdin: 
input('? ')
# ---
# args: one --two 3
import sys
print(sys.argv[1:], len(sys.argv), sys.argv[0].endswith('exit.py'))
# ---
import sys
print('out')
sys.stdout.write('written\n')
sys.stderr.write('err\n')
print('a', 'b', sep='', end='!\n', file=sys.stderr, flush=True)
print(sys.stdout.write('x\n'))
# ---
import sys
sys.exit(SystemExit(6))
