def f():
    print(x)
    x = 1

try:
    f()
except UnboundLocalError as e:
    print(e)
f()
# ---
# args: a b
# stdin: hi\nyou\n
import sys
print(sys.argv[1:], input(), input())
print(object())
print(end='nonl')
sys.exit(3)
