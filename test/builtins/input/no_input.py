# end of file at once
print('before')
input('? ')
