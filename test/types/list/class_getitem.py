# list[int] is a generic alias
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


t = list[int]
print(t, t.__origin__, t.__args__, t('ab'), t == list[int], type(t).__name__, list[int, str], hash(t) == hash(list[int]))
err(lambda: isinstance([], t))
err(lambda: list.__class_getitem__())
