# add_note and __notes__
def err(f):
    try:
        print('no error:', f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


e = ValueError('v')
err(lambda: e.__notes__)
print(e.add_note('one'), e.add_note('two'), e.__notes__)
err(lambda: e.add_note(1))
err(lambda: e.add_note())
e.__notes__ = 'broken'
err(lambda: e.add_note('x'))
e = ValueError('final')
e.add_note('first note\nits second line')
raise e
