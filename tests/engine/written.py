"""Every statement that stands written in `storage`, for tests of all of them."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, TypeAlias

from sqlalchemy import CompoundSelect, Select
from sqlalchemy.sql.dml import UpdateBase

import storage

Statement: TypeAlias = UpdateBase | Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]


def written() -> Iterator[tuple[str, Statement]]:
    """Where it stands, and the statement; of those that every database has its own of, that of SQLite."""
    for module in pkgutil.walk_packages(storage.__path__, "storage."):
        if module.name.startswith("storage.migrations."):
            continue
        for name, value in vars(import_module(module.name)).items():
            several = value if isinstance(value, Mapping) else {"sqlite": value}
            for which, statement in several.items():
                if which != "postgresql" and isinstance(statement, UpdateBase | Select | CompoundSelect):
                    yield f"{module.name.removeprefix('storage.')}.{name}", statement
