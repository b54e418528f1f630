x = 5
name = 'World'
print(f'Hello {name}!', f'{x}{x}', f'{x + 1}', f'{{}}', f'{{{x}}}', F'{x!r}')
# ---
x = 3.14159
print(f'{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:^+10.1f}|{x:e}|{x:g}|{x:%}')
w, p = 12, 4
print(f'{x:{w}.{p}}|{x:{w}}|{"a":{"*"}^{9}}')
# ---
x = 'q'
y = [1, 'a']
print(f'{x=}', f'{x = }', f'{x=!s}', f'{x=!r}', f'{y=}', f'{x=:>5}', f'{1 + 2=}', f'{ x  =  }')
# ---
print(f'{"a" + 'b'}', f"{'nested ' + f"{1 + f'{2}'.__len__()}"}")
print(f'{ {'k': 1}['k'] }', f'{[i for i in range(3)]}', f'{(lambda v: v * 2)(4)}')
# ---
print(f'{1:{2}{3}}|', f'{'x':{'<'}{'5'}}|', f'{"\n".join(["a", "b"])}')
print(f'''{
    1
    + 2  # a comment
}''')
# ---
class C:
    def __format__(self, spec):
        return f'<{spec}>'
    def __repr__(self):
        return 'C-repr'
    def __str__(self):
        return 'C-str'

c = C()
print(f'{c}', f'{c:abc}', f'{c!r}', f'{c!s:>8}', f'{c!a}', f'{c:{c}}', f'{c=}', f'{c=:x}')
# ---
a = 'é'
print(f'{a!a}', f'{a!r}', rf'\d{a}\n', f'\x41{a}\N{BULLET}', f'\{a}' if False else '')
# ---
print(f'{5:05d} {5:+} {5: } {-5:=5} {255:x} {255:#X} {255:08b} {1234567:,} {1234567:_} {65:c}')
# ---
print(f'{3!r:>5}|{"abc"!r:^9}|{None}|{True:d}|{None!s:>6}')
# ---
print(f'{(x := 4)} {x}', f'{x:=5}', f'{x!=5}', f'{x==4}', f'{x<=4}')
# ---
print(f'{3:z}', f'{-0.0:z.1f}')
# ---
print(f'{"a":d}')
# ---
print(f'{1.5:d}')
# ---
print(f'{[]:5}')
# ---
print(f'{}')
# ---
print(f'{a b}')
# ---
print(f'{x!z}')
# ---
print(f'}')
# ---
print(f'{x')
# ---
print(f'{lambda x: 1}')
# ---
print(f'{*[1, 2], 3}', f'{1, 2}')
# ---
def gen():
    x = yield 1
    print(f'{(yield 2)} {x}')

g = gen()
print(next(g), g.send('a'))
try:
    g.send('b')
except StopIteration:
    print('done')
# ---
value = 10
print(f'{value:{'>'}{value}}|' f'{value!r:^{value}}|' 'plain {value}')
print(f'a{{b}}c' f'{value}' '{}' f'{{{{')
# ---
print(f'{undefined_name}')
# ---
print(f'abc {1 / 0} def')
# ---
import datetime
d = datetime.date(2024, 5, 6)
print(f'{d:%Y/%m/%d} {d}', f'{d!r}')
