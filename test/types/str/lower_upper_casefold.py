# full case mappings, final sigma
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


for s in ('ABC', 'straße', 'ΑΣ', 'ΑΣ.', 'Σ', 'İ', 'ı', 'ﬃ', 'Ǆ', 'ᾳ', '\u1e9e', 'ŉ'):
    print(ascii(s.lower()), ascii(s.upper()), ascii(s.casefold()))
err(lambda: 'a'.lower(1))
err(lambda: 'a'.upper(1))
err(lambda: 'a'.casefold(1))
