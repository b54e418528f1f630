# a module whose file was written without close() is read whole
import os
import sys

folder = os.path.join(os.getcwd(), f'_written_{os.getpid()}')
os.mkdir(folder)
sys.path.insert(0, folder)
path = os.path.join(folder, 'fresh_module.py')
open(path, 'w').write('X = __name__\nprint("loading")\n')
try:
    import fresh_module

    print(fresh_module.X)
finally:
    os.remove(path)
    for name in os.listdir(folder):
        inner = os.path.join(folder, name)
        for each in os.listdir(inner):
            os.remove(os.path.join(inner, each))
        os.rmdir(inner)
    os.rmdir(folder)
