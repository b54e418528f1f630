from . import names
from .sub.deep import deep_name


def get():
    return names.top_name, deep_name
