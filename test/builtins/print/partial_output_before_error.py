# what was printed before an error in the arguments stays
class B:
    def __str__(self): raise ValueError('str')
print('before', end=' ')
try:
    print('first', B(), 'third')
except ValueError as e:
    print('|', e)
