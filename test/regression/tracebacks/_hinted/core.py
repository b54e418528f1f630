engine = 2
