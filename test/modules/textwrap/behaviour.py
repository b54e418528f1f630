import textwrap, random
def e(f, *a, **k):
    try: return f(*a, **k)
    except Exception as x: return (type(x).__name__, str(x))
T=textwrap.TextWrapper
texts=["Look, goof-ball -- use the -b option!","this--is a test--really -- with em-dash---ok a-b ab-cd a-b-c ab-c-d x--y --foo-bar -v foo-","Hello. World. 'Foo.' Bar! baz? qux.","\ttabbed\ttext\nnew line  double","aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb ccccc-dddddd-eeeeeee","", "   ", "one", "\u00a0nbsp\u00a0x y", "1-2 12-34 ab1-cd2 a1-b2 --- -- - a- -a", "state-of-the-art e-mail (foo-bar) foo/bar-baz! \"quoted--text\" it's--so, don't-you","a--b c,--d e.--f g;--h","foo--", "--foo--bar", "non-existent-file.txt and --a-very-long-option=value-x"]
rnd=random.Random(1)
alpha=["a","b","-","-"," ","1",".","'","é","_",",","\t","ab"]
for _ in range(300): texts.append("".join(rnd.choice(alpha) for _ in range(rnd.randrange(1,16))))
for i,t in enumerate(texts):
    print(repr(t), T()._split(t), T(break_on_hyphens=False)._split(t))
    if i<60:
        for w in (1,3,8): print(w, textwrap.wrap(t,w), e(textwrap.shorten,t,w,placeholder='.'), textwrap.wrap(t,w,break_long_words=False,max_lines=2,placeholder='~'))
for t in texts[:15]:
    for w in (5,10,20,40):
        for kw in ({},dict(break_long_words=False),dict(break_on_hyphens=False),dict(fix_sentence_endings=True),dict(drop_whitespace=False),dict(expand_tabs=False),dict(replace_whitespace=False),dict(max_lines=2),dict(max_lines=1,placeholder='..'),dict(initial_indent='* ',subsequent_indent='    '),dict(tabsize=2)):
            print(e(textwrap.fill,t,w,**kw))
for d in ["  a\n   b\n","\ta\n  b"," \ta\n \tb\n \t\n c","","\n\n","  a\n\n  b  \n   ","a\n b","   \n  x", "\t x\n\t  y", "  \r\n  a\r\n"]: print(repr(textwrap.dedent(d)), repr(textwrap.indent(d,'>')), repr(textwrap.indent(d,'+ ',lambda l: True)))
print(e(textwrap.wrap,'a',0), e(textwrap.shorten,'hello world',3), textwrap.shorten('Hello  world!',12), textwrap.shorten('Hello  world!',11), textwrap.__all__)
