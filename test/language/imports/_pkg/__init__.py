from .names import top_name


def __getattr__(name):
    if name == 'lazy_attr':
        return 'made lazily'
    raise AttributeError(f'module has no {name}')
