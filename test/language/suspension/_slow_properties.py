import time


class Slow:
    def __init__(self):
        self._v = 1

    @property
    def far(self):
        time.sleep(0.001)
        return self._v

    @far.setter
    def far(self, v):
        time.sleep(0.001)
        self._v = v

    @far.deleter
    def far(self):
        time.sleep(0.001)
        self._v = 'deleted'


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    time.sleep(0.001)
    return 'module ' + name
