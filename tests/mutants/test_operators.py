"""What a mutant is: one small change of a source that still compiles, and what is left alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants.accepted import ACCEPTED, reason_of
from tests.mutants.operators import mutants
from tests.mutants.places import changed, folders_of
from tests.mutants.reaching import Reach
from tests.mutants.trial import Verdict, copy, tried

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("if a < b: c()", ["if (a <= b): c()", "if a < b: pass"]),
        ("x = a == b <= c", ["x = (a != b <= c)", "x = (a == b < c)"]),
        (
            "x = a in b and c is not None",
            ["x = (a in b or c is not None)", "x = (a not in b) and c is not None"],
        ),
        ("x = not a", ["x = (a)"]),
        ("x = a if b else c", ["x = (c if b else a)"]),
        ("x = a + b", ["x = (a - b)"]),
        ("x = 5", ["x = (6)", "x = (4)"]),
        ("x = True", ["x = (False)"]),
        ("q = t.where(a, b)", ["q = t.where(*(), b)", "q = t.where(a, *())"]),
        ("q = t.where(a)", []),
        ('log.info("said")', []),
        ("Answer = str | int", []),
        ('c = Command("x", place=340)', []),
        ('c = Chore("x", 60)', []),
        ("c = Column(17, of(1))", ["c = Column(17, of((2)))"]),
    ],
)
def test_a_line_is_changed_one_way_at_a_time(line: str, changes: list[str]) -> None:
    found = [mutant.applied(line) for mutant in mutants("a.py", line)]

    assert [change for change in changes if change not in found] == []
    assert bool(found) is bool(changes)


def test_annotations_docstrings_and_formats_are_left_alone() -> None:
    source = '''"""1 + 1"""
def f(a: int | None = None) -> "int | None":
    """2 < 3"""
    return f"{a + 1}"
'''

    assert [mutant.what for mutant in mutants("a.py", source)] == ["nothing returned"]


def test_letters_of_several_bytes_move_nothing() -> None:
    source = 'x = ("đồng chí", 1)\n'

    assert {mutant.applied(source) for mutant in mutants("a.py", source)} == {
        'x = ("đồng chí", (2))\n',
        'x = ("đồng chí", (0))\n',
    }


def test_every_change_of_the_product_compiles_and_has_its_tests() -> None:
    for path in changed(PROJECT)[::9]:
        source = (PROJECT / path).read_text(encoding="utf-8")
        for mutant in mutants(path, source):
            ast.parse(mutant.applied(source))
            assert mutant.diff(source)
        assert path in {"domain/policy.py", "domain/ports.py"} or folders_of(PROJECT, path)


def test_the_quick_tests_of_a_line_are_run_as_far_as_time_allows() -> None:
    reach = Reach(
        lines={
            "x/a.py": {1: [], 2: ["slow", "quick", "failed"]},
            "x/b.py": {3: ["other"]},
            "y/a.py": {1: ["far"]},
        },
        seconds={"slow": 50.0, "quick": 1.0, "other": 2.0, "far": 0.5},
    )

    assert reach.tests("x/a.py", 2, budget=60) == (["quick", "slow"], 2)
    assert reach.tests("x/a.py", 2, budget=20) == (["quick"], 2)
    assert reach.tests("x/a.py", 1, budget=60) == (["quick", "slow", "other"], 3)  # loaded with the module
    assert reach.tests("z/b.py", 1, budget=60) == ([], 0)


def test_a_mutant_is_killed_survives_hangs_or_is_reached_by_nothing(tmp_path: Path) -> None:
    """On a project of one module and its test."""
    project = tmp_path / "project"
    for name in ("bot", "domain", "handlers", "storage", "tests", "docs"):
        (project / name).mkdir(parents=True)
    (project / "domain/count.py").write_text(
        "def count(least):\n    n = 0\n    while n < least:\n        n = n + 1\n    return n\n",
        encoding="utf-8",
    )
    (project / "tests/test_count.py").write_text(
        "from domain.count import count\n\n\ndef test_it():\n    assert count(2) == 2\n", encoding="utf-8"
    )
    source = (project / "domain/count.py").read_text(encoding="utf-8")
    made = {
        mutant.diff(source).splitlines()[-1].strip("+ "): mutant
        for mutant in mutants("domain/count.py", source)
    }
    folder = copy(project, tmp_path / "copy")
    trials = {
        "while (n <= least):": (["tests/test_count.py"], Verdict.KILLED),
        "n = (n - 1)": (["tests/test_count.py"], Verdict.HUNG),
        "n = n + (2)": (["tests/test_count.py"], Verdict.SURVIVED),
        "return None": ([], Verdict.UNREACHED),
    }

    for change, (tests, verdict) in trials.items():
        limit = 5 if verdict is Verdict.HUNG else 100
        assert tried(made[change], tests, project=project, folder=folder, limit=limit) is verdict, change
        assert (folder / "domain/count.py").read_text(encoding="utf-8") == source


def test_what_is_accepted_is_there_once_and_would_be_changed() -> None:
    for one in ACCEPTED:
        source = (PROJECT / one.path).read_text(encoding="utf-8")
        reasons = {reason_of(mutant, source) for mutant in mutants(one.path, source)}

        assert [line.strip() for line in source.splitlines()].count(one.line) == 1, one
        assert one.reason in reasons, one
