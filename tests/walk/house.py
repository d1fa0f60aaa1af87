"""How the product is laid out: read from its sources, nothing of it is run."""

from __future__ import annotations

import ast
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath

FLOORS = ("bot", "handlers", "storage", "domain")
KINDS = frozenset({"pledges", "study"})
"""Names of the folders and files, on any floor, that may know which kind of round they deal with."""
DEMO = ("bot", "demo")
ROUNDS = frozenset({"PledgeRound", "StudyRound"})


@dataclass(frozen=True, slots=True)
class House:
    """The table of the house. A place is `file:line`; a floor is the name of a top folder.

    `checks`: by what tells kinds of rounds apart outside the kinds, where. `twins`: public names of classes that
    are defined more than once, each with its files.
    """

    lines: int
    folders: int
    loose: Mapping[str, int]
    checks: Mapping[str, Sequence[str]]
    twins: Mapping[str, Sequence[str]]


def tracked(root: Path) -> list[str]:
    """The product's Python files under version control, relative to `root`, without those that were removed."""
    listed = subprocess.run(  # noqa: S603 - nothing in it comes from outside
        ["git", "ls-files", "-z", "--", *(f"{floor}/*.py" for floor in FLOORS)],  # noqa: S607
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [name for name in listed.split("\0") if name and (root / name).exists()]


def survey(root: Path, names: Sequence[str]) -> House:
    """Read these files, given relative to `root`. Raises SyntaxError for what is not Python."""
    texts = {name: (root / name).read_text(encoding="utf-8") for name in names}
    trees = {name: ast.parse(text, name) for name, text in texts.items()}
    theirs = frozenset(chain.from_iterable(_commands(trees[name]) for name in names if _is_kind(name)))
    checks: dict[str, list[str]] = {"isinstance": [], "kind": [], "command": []}
    classes: defaultdict[str, list[str]] = defaultdict(list)
    for name, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                classes[node.name].append(name)
            if (check := _check(node, theirs)) and not _is_kind(name) and not _is_demo(name):
                checks[check].append(f"{name}:{getattr(node, 'lineno', 0)}")
    return House(
        lines=sum(text.count("\n") for text in texts.values()),
        folders=len({PurePath(name).parent for name in names}),
        loose={floor: sum(_is_loose(name, floor) for name in names) for floor in FLOORS},
        checks=checks,
        twins={name: files for name, files in sorted(classes.items()) if len(files) > 1},
    )


def _commands(tree: ast.AST) -> Iterator[str]:
    """Names of the commands that a file makes, also those that it names by a constant."""
    constants = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _called(node) != "Command":
            continue
        for named in (*node.args[:1], *(word.value for word in node.keywords if word.arg == "name")):
            if isinstance(named, ast.Constant) and isinstance(named.value, str):
                yield named.value
            elif isinstance(named, ast.Name) and named.id in constants:
                yield constants[named.id]


def _check(node: ast.AST, commands: frozenset[str]) -> str:
    """By what this node tells kinds of rounds apart; empty where it does not."""
    match node:
        case ast.Call(func=ast.Name(id="isinstance"), args=[_, kinds]) if _names(kinds) & ROUNDS:
            return "isinstance"
        case ast.MatchClass(cls=kind) if _names(kind) & ROUNDS:
            return "isinstance"
        case ast.Attribute(value=ast.Name(id=name), attr="kind") if name in ROUNDS:
            return "kind"
        case ast.Constant(value=str(text)) if text in commands:
            return "command"
    return ""


def _names(node: ast.AST) -> set[str]:
    inner = list(ast.walk(node))
    return {one.id for one in inner if isinstance(one, ast.Name)} | {
        one.attr for one in inner if isinstance(one, ast.Attribute)
    }


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_kind(name: str) -> bool:
    return not KINDS.isdisjoint(PurePath(name).with_suffix("").parts)


def _is_demo(name: str) -> bool:
    return PurePath(name).parts[:2] == DEMO


def _is_loose(name: str, floor: str) -> bool:
    path = PurePath(name)
    return path.parent == PurePath(floor) and path.stem != "__init__"
