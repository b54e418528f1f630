deep_name = 'deep'


def up():
    from .. import names
    return names.top_name
