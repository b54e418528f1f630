# long numbers in several bases and back
n = 3**150
for base in (2, 8, 16): print(format(n, {2: 'b', 8: 'o', 16: 'x'}[base]))
print(int(str(n)) == n, int(hex(n), 16) == n, int(bin(n), 2) == n, int(oct(n), 8) == n, f'{n:,}', f'{n:_x}', f'{-n:>160}', int('z' * 40, 36), int('-' + '9' * 100))
