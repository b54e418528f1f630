# iteration gives one-character strings
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


it = iter('añ😀')
print(next(it), it.__length_hint__(), list(it), next(it, 'end'), list(''), type(iter('a')).__name__, type(iter('é')).__name__)
err(lambda: next(iter('')))
print([c for c in 'abc'], dict(enumerate('ab')), tuple(reversed('abc')), ''.join(reversed('abc')))
