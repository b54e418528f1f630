from _circular_d import y

x = 1
