"""Records what CPython 3.13 says of the sources in expectations/.

    python3.13 record.py            writes trees.json and errors.json anew
    python3.13 record.py --check    only compares

Each file is a list of [source, expectation]; to add a case, add [source, null].
"""
import ast
import json
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent / "expectations"


def tree(source):
    return ast.dump(ast.parse(source), include_attributes=True)


def error(source):
    try:
        ast.parse(source)
    except SyntaxError as problem:
        return [type(problem).__name__, problem.msg, problem.lineno, problem.offset,
                problem.end_lineno, problem.end_offset]
    return None


def main():
    assert sys.version_info[:2] == (3, 13), "expectations are those of 3.13"
    warnings.simplefilter("ignore")
    stale = 0
    for name, record in (("trees", tree), ("errors", error)):
        path = HERE / f"{name}.json"
        old = json.loads(path.read_text(encoding="utf-8"))
        new = [[source, record(source)] for source, _ in old]
        stale += sum(a != b for a, b in zip(old, new))
        if "--check" not in sys.argv:
            lines = ",\n".join(json.dumps(row) for row in new)
            path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(stale, "expectations differ")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
