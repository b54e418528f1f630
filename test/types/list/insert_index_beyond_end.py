# an index outside is clipped
a = [1, 2]
a.insert(100, 'end')
a.insert(-100, 'start')
print(a)
