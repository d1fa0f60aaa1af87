"""What a mutant is: one small change of a source that still compiles, and what is left alone."""

from __future__ import annotations

import ast
from pathlib import Path
from shutil import copy2

import pytest

from tests.mutants.accepted import ACCEPTED, reason_of
from tests.mutants.contexts import is_variant
from tests.mutants.operators import mutants
from tests.mutants.places import changed, folders_of
from tests.mutants.reaching import Reach
from tests.mutants.trial import Bench, Verdict, copy

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
    assert [reach.longest(tests) for tests in ([], ["quick", "other"], ["quick", "slow"])] == [30, 30, 500]


def test_a_test_about_what_is_typed_is_no_variant_of_another() -> None:
    names = [
        "test_typed",
        "test_a_typed_day[05/02-date0]",
        "test_typed[typed]",
        "test_a[sqlite]",
        "test_a[postgresql-x]",
    ]

    assert [is_variant(name) for name in names] == [False, False, True, False, True]


def test_tests_that_bear_the_name_of_a_file_come_first_then_those_of_its_noun() -> None:
    near = ["tests/calendar/test_typed_date.py::slow", "tests/calendar/test_sheet.py::slower"]
    far = ["tests/talk/test_a.py::quick"]
    reach = Reach(
        lines={"domain/calendar/typed_date.py": {1: [*far, *near]}},
        seconds=dict(zip([*near, *far], [5.0, 6.0, 1.0], strict=True)),
        loading={"domain/calendar/typed_date.py": {2}},
    )

    assert reach.tests("domain/calendar/typed_date.py", 1, budget=60) == ([*near, *far], 3)
    assert [reach.at_load("domain/calendar/typed_date.py", line) for line in (1, 2)] == [False, True]


COUNTED = (
    "STEP = 1\n\n\ndef count(least):\n    n = 0\n    while n < least:\n        n = n + STEP\n    return n\n"
)
COUNTING = "from domain.count import count\n\n\ndef test_it():\n    assert count(2) == 2\n"


def test_a_mutant_is_killed_survives_hangs_or_is_reached_by_nothing(tmp_path: Path) -> None:
    """On a project of one module and its test; both where all was loaded before and from the start."""
    project = tmp_path / "project"
    for name in ("bot", "domain", "handlers", "storage", "tests/mutants", "docs"):
        (project / name).mkdir(parents=True)
    (project / "domain/count.py").write_text(COUNTED, encoding="utf-8")
    (project / "tests/test_count.py").write_text(COUNTING, encoding="utf-8")
    copy2(PROJECT / "tests/mutants/loaded.py", project / "tests/mutants")
    made = {
        mutant.diff(COUNTED).splitlines()[-1].strip("+ "): mutant
        for mutant in mutants("domain/count.py", COUNTED)
    }
    folder = copy(project, tmp_path / "copy")
    tests = ["tests/test_count.py"]
    trials = [
        ("return None", [], False, Verdict.UNREACHED),
        ("while (n <= least):", tests, False, Verdict.KILLED),
        ("n = (1)", tests, False, Verdict.SURVIVED),
        ("n = (1)", tests, True, Verdict.SURVIVED),
        ("n = (n - STEP)", tests, False, Verdict.HUNG),
        ("STEP = (2)", tests, False, Verdict.SURVIVED),  # no function: tried from the start
        ("return None", tests, False, Verdict.KILLED),
    ]
    bench = Bench(project, folder, ["tests"])

    for change, chosen, at_load, verdict in trials:
        limit = 2 if verdict is Verdict.HUNG else 100
        assert bench.tried(made[change], chosen, at_load=at_load, limit=limit) is verdict, change
        assert (folder / "domain/count.py").read_text(encoding="utf-8") == COUNTED
    bench.close()


def test_what_is_accepted_is_there_once_and_would_be_changed() -> None:
    for one in ACCEPTED:
        source = (PROJECT / one.path).read_text(encoding="utf-8")
        reasons = {reason_of(mutant, source) for mutant in mutants(one.path, source)}

        assert [line.strip() for line in source.splitlines()].count(one.line) == 1, one
        assert one.reason in reasons, one


def test_of_a_line_one_change_may_be_accepted_and_the_others_not() -> None:
    (one,) = (one for one in ACCEPTED if one.path == "bot/delivery/quota.py")
    source = (PROJECT / one.path).read_text(encoding="utf-8")
    number = 1 + [line.strip() for line in source.splitlines()].index(one.line)

    of_line = [mutant for mutant in mutants(one.path, source) if mutant.line == number]

    accepted = [mutant for mutant in of_line if reason_of(mutant, source)]
    assert [mutant.applied(source).splitlines()[number - 1].strip() for mutant in accepted] == [one.becomes]
    assert len(of_line) > 3
