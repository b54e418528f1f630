Engine = 1
