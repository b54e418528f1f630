# difference: Objects are not finalised when the last reference goes
# cause: the host collects garbage and there are no reference counts; `__del__` runs late or not at all.
# workaround: close what must be closed with `with`, `try`/`finally` or `contextlib.closing`.
class Resource:
    def __del__(self):
        print('finalised')

r = Resource()
del r
print('after del')
