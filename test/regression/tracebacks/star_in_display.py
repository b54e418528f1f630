# the whole display is underlined when something behind a star is no iterable
import traceback


def show(f):
    try:
        f()
    except TypeError:
        traceback.print_exc()


show(lambda: [1, *5, 3])
show(lambda: (*5, 1))
show(lambda: {*5})
