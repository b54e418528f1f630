# code
print(SystemExit().code, SystemExit(3).code, SystemExit('x').code, SystemExit(1, 2).code, repr(SystemExit(3)), str(SystemExit(3)))
e = SystemExit(1)
e.code = 5
print(e.code, e.args, issubclass(SystemExit, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception))
