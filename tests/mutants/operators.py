"""Where a source can be changed a little, and how: bounds, conditions, numbers, calls, what is returned."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_CONDITIONS = frozenset({"where", "and_", "filter", "having"})
"""Calls whose arguments are conditions that all have to hold."""

_LOGS = frozenset({"log", "_log", "logger"})

_CHOSEN_ARGUMENTS = frozenset({"expanding", "place"})
"""Named arguments without a right value: SQLAlchemy expands within `in_()` anyway; places in a menu have gaps."""

_CHOSEN_NUMBERS = frozenset({"Chore", "Column", "person_columns"})
"""Calls whose plain numbers have no right value: how often a chore looks, how wide a column is."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file: the bytes from `begin` to `end` become `text`. `line` counts from 1."""

    path: str
    line: int
    what: str
    begin: int
    end: int
    text: str

    def applied(self, source: str) -> str:
        """The source with the change."""
        kept = source.encode()
        return (kept[: self.begin] + self.text.encode() + kept[self.end :]).decode()

    def diff(self, source: str) -> str:
        """The change as a unified diff without context."""
        lines = difflib.unified_diff(source.splitlines(), self.applied(source).splitlines(), lineterm="", n=0)
        return "\n".join(list(lines)[3:])


def mutants(path: str, source: str) -> list[Mutant]:
    """Every change of this source that is worth a trial, in the order of the lines.

    Left alone: annotations, decorators, docstrings, protocols, what is logged, numbers without a right value, and
    f-strings, in which Python 3.11 does not say where a part stands.
    """
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for node, what, text in _changes(ast.parse(source)):
        if node.end_lineno is None or node.end_col_offset is None:
            continue
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        found.append(Mutant(path, node.lineno, what, begin, end, text))
    return sorted(found, key=lambda mutant: (mutant.begin, mutant.end, mutant.text))


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str, str]]:
    for node in _visible(tree):
        if isinstance(node, ast.Expr | ast.Return | ast.Break | ast.Continue):
            yield from _of_statement(node)
        elif isinstance(node, ast.expr):
            for what, changed in _of_expression(node):
                yield node, what, f"({ast.unparse(changed)})"
            for condition in _conditions(node):
                yield condition, "condition dropped", "*()"


def _of_statement(
    node: ast.Expr | ast.Return | ast.Break | ast.Continue,
) -> Iterator[tuple[ast.stmt, str, str]]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Await()):
            yield node, "call removed", "pass"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield node, "nothing returned", "return None"
        case ast.Break():
            yield node, "goes on", "continue"
        case ast.Continue():
            yield node, "breaks off", "break"
        case _:
            pass


def _of_expression(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Compare():
            for place, compared in enumerate(node.ops):
                ops = [*node.ops]
                ops[place] = _COMPARED[type(compared)]()
                yield "comparison", ast.Compare(node.left, ops, node.comparators)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "condition", ast.BoolOp(other, node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield "condition", node.operand
        case ast.IfExp():
            yield "branches swapped", ast.IfExp(node.test, node.orelse, node.body)
        case ast.BinOp() if type(node.op) in _COUNTED:
            yield "operator", ast.BinOp(node.left, _COUNTED[type(node.op)](), node.right)
        case ast.Constant(value=bool(value)):
            yield "constant", ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield "constant", ast.Constant(value + 1)
            yield "constant", ast.Constant(value - 1)
        case _:
            pass


def _conditions(node: ast.expr) -> Sequence[ast.expr]:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in _CONDITIONS:
            return node.args if len(node.args) > 1 else ()
        case _:
            return ()


def _visible(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is under it, without what is left alone."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params", "bases"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _left_alone(child) and not _is_chosen(node, child):
                yield from _visible(child)


def _is_chosen(node: ast.AST, child: ast.AST) -> bool:
    match node, child:
        case ast.keyword(arg=str(name)), ast.Constant():
            return name in _CHOSEN_ARGUMENTS
        case ast.Call(func=ast.Name(id=name)), ast.Constant(value=int()):
            return name in _CHOSEN_NUMBERS
        case _:
            return False


def _left_alone(node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr() | ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            return name in _LOGS
        case ast.ClassDef(bases=bases):
            return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in bases)
        case ast.Assign(value=ast.Subscript() | ast.BinOp(op=ast.BitOr(), left=ast.Name() | ast.Subscript())):
            # A type under a name: `Answer = str | int`.
            return all(isinstance(target, ast.Name) and target.id[:1].isupper() for target in node.targets)
        case _:
            return False
