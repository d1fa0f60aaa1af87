"""A process that has loaded the product and its tests, and forks for each trial: to load takes longer than most tests.

`python -m tests.mutants.loaded FOLDER…`, with folders of tests; one trial a line, as JSON, on its standard input: the
file's `path`, its source as it `was` and as it `is` changed, the `tests` to run. It answers with the process of the
trial, and then with how that ended.
"""

from __future__ import annotations

import gc
import inspect
import json
import os
import sys
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType

import pytest

NOT_HERE = 99
"""The change lies in what is run while a file is loaded, so that it cannot be made in a process that has loaded it."""


def main(folders: Sequence[str]) -> None:
    """Load, and try whatever is asked for until nothing more is."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    pytest.main(["--collect-only", "-q", "-p", "no:cacheprovider", *folders])
    for line in sys.stdin:
        trial = json.loads(line)
        process = os.fork()
        if process == 0:
            os.setsid()
            os.dup2(nowhere, 0)
            os._exit(_end(trial["path"], trial["was"], trial["is"], trial["tests"]))
        answers.write(f"{process}\n")
        answers.flush()
        _, status = os.waitpid(process, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


def _end(path: str, was: str, changed: str, tests: Sequence[str]) -> int:
    if was != changed and not replace_code(path, was, changed):
        return NOT_HERE
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", *tests]))


def replace_code(path: str, was: str, changed: str) -> bool:
    """Give every function of the file that is loaded the changed source. False where that does not make the change."""
    pairs = list(_functions(compile(was, path, "exec"), compile(changed, path, "exec")))
    if None in pairs:
        return False
    new = {old: code for old, code in filter(None, pairs) if not _alike(old, code)}
    done = False
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and function.__code__.co_filename.endswith(path):
            code = new.get(function.__code__)
            if code is not None and code.co_freevars == function.__code__.co_freevars:
                function.__code__ = code
                done = True
    return done


def _functions(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType] | None]:
    """Each function before and after, the outer ones first; None where the two differ outside of functions."""
    pairs = list(zip(_inner(old), _inner(new), strict=False))
    if not _alike(old, new, inner=False):
        yield None
    for before, after in pairs:
        if before.co_flags & inspect.CO_OPTIMIZED and before.co_name not in _AT_ONCE:
            yield from _with_inner(before, after)
        else:
            yield from _functions(before, after)


_AT_ONCE = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"})


def _with_inner(before: CodeType, after: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    yield before, after
    for one, other in zip(_inner(before), _inner(after), strict=False):
        yield from _with_inner(one, other)


def _inner(code: CodeType) -> list[CodeType]:
    return [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def _alike(old: CodeType, new: CodeType, *, inner: bool = True) -> bool:
    """Whether both do the same, apart from the functions within them where `inner` is False."""
    if inner and (len(_inner(old)) != len(_inner(new)) or not all(map(_alike, _inner(old), _inner(new)))):
        return False
    return (old.co_code, old.co_names, _plain(old)) == (new.co_code, new.co_names, _plain(new))


def _plain(code: CodeType) -> list[str]:
    """What stands in the code besides functions, apart by type: 1 and True are two."""
    return [repr(constant) for constant in code.co_consts if not isinstance(constant, CodeType)]


if __name__ == "__main__":
    main(sys.argv[1:])
