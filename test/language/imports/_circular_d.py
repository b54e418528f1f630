from _circular_c import x

y = 2
