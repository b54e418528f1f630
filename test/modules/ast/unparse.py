# Hand-made nodes of every class as text.
import ast, warnings
warnings.simplefilter('ignore')
from ast import *
def t(n):
    try:
        print(type(n).__name__, '|', ast.unparse(n))
    except Exception as e:
        print(type(n).__name__, type(e).__name__, e)
N = Name
P = Pass()
args = arguments([arg('a')], [arg('b', N('int'))], arg('c'), [arg('d'), arg('e')], [None, Constant(1)], arg('f'), [Constant(2)])
for n in (Module([P], []), Interactive([P, P]), Expression(N('a')), FunctionType([N('a'), N('b')], N('c')),
          FunctionDef('f', args, [P], [N('deco')], N('r'), 'comment', [TypeVar('T', N('int')), ParamSpec('P'), TypeVarTuple('Ts')]),
          AsyncFunctionDef('f', arguments(), [P], [], None), ClassDef('C', [N('B')], [keyword('m', N('M')), keyword(None, N('k'))], [P], [N('d')], [TypeVar('T', None, N('int'))]),
          Return(), Return(N('a')), Delete([N('a'), N('b')]), Assign([N('a'), N('b')], Tuple([N('c'), N('d')]), 'int'), TypeAlias(N('X'), [TypeVar('T')], N('T')),
          AugAssign(N('a'), MatMult(), N('b')), AnnAssign(N('a'), N('b'), None, 1), AnnAssign(N('a'), N('b'), N('c'), 0), AnnAssign(Attribute(N('a'), 'x'), N('b'), None, 0),
          For(N('a'), N('b'), [P], [P], 'tc'), AsyncFor(N('a'), N('b'), [P], []), While(N('a'), [P], [P]), If(N('a'), [P], [If(N('b'), [P], [P])]),
          With([withitem(N('a')), withitem(N('b'), N('c'))], [P]), AsyncWith([withitem(N('a'))], [P], 'tc'),
          Match(N('x'), [match_case(MatchAs(), N('g'), [P])]), Raise(), Raise(N('a')), Raise(N('a'), N('b')), Raise(None, N('b')),
          Try([P], [ExceptHandler(N('E'), 'e', [P]), ExceptHandler(None, None, [P])], [P], [P]), TryStar([P], [ExceptHandler(N('E'), None, [P])], [], []),
          Assert(N('a')), Assert(N('a'), N('b')), Import([alias('a.b', 'c'), alias('d')]), ImportFrom('m', [alias('x', 'y')], 2), ImportFrom(None, [alias('*')], 1), ImportFrom('m', [alias('x')], None),
          Global(['a', 'b']), Nonlocal(['a']), Expr(Yield()), P, Break(), Continue()):
    t(n)
for n in (BoolOp(And(), [N('a'), BoolOp(Or(), [N('b'), N('c')])]), NamedExpr(N('a'), N('b')), BinOp(BinOp(N('a'), Add(), N('b')), Mult(), BinOp(N('c'), Pow(), N('d'))),
          UnaryOp(Not(), UnaryOp(USub(), N('a'))), Lambda(args, N('b')), IfExp(N('a'), N('b'), N('c')), Dict([N('a'), None], [N('b'), N('c')]), ast.Set([]), ast.Set([N('a')]),
          ListComp(N('a'), [comprehension(N('b'), N('c'), [N('d')], 1)]), SetComp(N('a'), [comprehension(N('b'), N('c'), [], 0)]), DictComp(N('a'), N('k'), [comprehension(N('b'), N('c'), [], 0)]),
          GeneratorExp(N('a'), [comprehension(Tuple([N('b'), N('e')]), N('c'), [], 0)]), Await(N('a')), Yield(), Yield(N('a')), YieldFrom(N('a')), Await(None),
          Compare(N('a'), [Lt(), NotIn(), IsNot()], [N('b'), N('c'), N('d')]), Call(N('f'), [Starred(N('a')), N('b')], [keyword('k', N('v')), keyword(None, N('d'))]),
          JoinedStr([Constant('a{'), FormattedValue(N('b'), 114, JoinedStr([Constant('>'), FormattedValue(N('w'), -1)]))]), FormattedValue(N('a'), -1),
          JoinedStr([Constant("'"), Constant('"'), Constant('\n'), FormattedValue(Constant('x'), -1)]), JoinedStr([Constant('\'\'\'"""'), FormattedValue(Constant('"\''), -1)]),
          Constant(1), Constant(-1), Constant(1e400), Constant(complex(1e400, -1e400)), Constant('a', 'u'), Constant((1, 'a')), Constant((1,)), Constant(()), Constant(...), Constant(frozenset({1})), Constant(b'a'), Constant('a\nb'),
          Attribute(Constant(1), 'real'), Attribute(Constant(1.5), 'real'), Subscript(N('a'), Tuple([Slice(N('b'), None, N('c')), N('d')])), Subscript(N('a'), Tuple([])), Starred(BinOp(N('a'), BitOr(), N('b'))),
          N('x'), List([N('a'), N('b')]), Tuple([N('a')]), Tuple([]), Slice(), args, arg('a', N('b')), keyword('a', N('b')), alias('a', 'b'), withitem(N('a'), N('b')),
          MatchValue(Constant(1)), MatchSingleton(None), MatchSequence([MatchStar('a'), MatchStar()]), MatchMapping([Constant(1)], [MatchAs(None, 'x')], 'rest'), MatchMapping([], [], None),
          MatchClass(N('C'), [MatchAs(None, 'a')], ['k'], [MatchValue(Constant(2))]), MatchAs(MatchOr([MatchValue(Constant(1)), MatchValue(Constant(2))]), 'n'), MatchOr([MatchAs(MatchSingleton(True), 'a'), MatchAs()]),
          TypeVar('T', N('b'), N('d')), ParamSpec('P', N('d')), TypeVarTuple('Ts', N('d')), Add(), Load(), And(), Not(), Eq(), TypeIgnore(1, 'x'), comprehension(N('a'), N('b'), [], 1), match_case(MatchAs(), None, [P]),
          ExceptHandler(None, None, [P]), BinOp(N('a'), None, N('b')), Call(), AST()):
    t(n)
