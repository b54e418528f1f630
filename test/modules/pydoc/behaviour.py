import collections
def f(a, b=1, *c, d: int = 2, **e) -> str:
    """One line.

    More text.
    """
def nodoc(x): pass
class Base:
    "Base doc"
    x = 1
    def inherited(self): "inh doc"
class A(Base):
    """Class doc.

    Second paragraph.
    """
    attr = 5
    ann: int = 3
    def __init__(self, x): "make it"
    def meth(self, y):
        """Method doc."""
    @classmethod
    def cm(cls): "cm doc"
    @staticmethod
    def sm(q): "sm doc"
    @property
    def prop(self): "prop doc"
    @property
    def rw(self): "rw doc"
    @rw.setter
    def rw(self, v): pass
    async def co(self): pass
    def _private(self): pass
    alias = meth
class E(ValueError): pass
class Empty: pass
for x in (len, str.upper, f, nodoc, A.meth, A(1).meth, A.prop, Empty, A, 5 .bit_length, print):
    print('>>>>')
    help(x)
help(A(1))
help('nope.nope')
help(lambda x: x)
help([1].append)
class G:
    "Slots"
    __slots__ = ('a', 'b')
help(G)
class M(type): pass
class W(metaclass=M):
    def __eq__(self, other): "compares"
help(W)
import dataclasses
import pydoc
@dataclasses.dataclass
class D:
    x: int = 3
print('\n'.join(line for line in pydoc.render_doc(D, renderer=pydoc.plaintext).split('\n') if '__replace__' not in line))
class Child(A):
    def meth(self, y): pass
    def _hidden(self): "not shown"
    long = 'x' * 100
help(Child)
print(pydoc.describe(5), pydoc.describe(len), pydoc.describe(pydoc), pydoc.describe(A), pydoc.describe(A.prop))
print(pydoc.locate('collections.OrderedDict'), pydoc.locate('len'), pydoc.locate('no.such'), pydoc.locate('builtins.str.upper'))
print(pydoc.splitdoc('one\n\ntwo\nthree'), pydoc.splitdoc('one'), pydoc.splitdoc('one\ntwo'))
print([bool(v) for v in (pydoc.visiblename('_x'), pydoc.visiblename('__init__'), pydoc.visiblename('__doc__'), pydoc.visiblename('x', ['y']), pydoc.visiblename('x'))])
print(pydoc.getdoc(A), '|', pydoc.getdoc(A.inherited), '|', pydoc.getdoc(Child.meth), '|', pydoc.getdoc(nodoc))
try:
    pydoc.render_doc('no.such.thing')
except ImportError as e:
    print(e)
