# co_consts, co_lines, co_positions
def f():
    "doc"
    x = 'const'
    y = 12345
    return x, y
print('const' in f.__code__.co_consts, 12345 in f.__code__.co_consts, f.__code__.co_consts[0], sorted({l for _, _, l in f.__code__.co_lines() if l}))
