"""Long lists as one parameter: a thousand units are one text for the driver, and no statement of a thousand marks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import String


class _ListedTexts(FunctionElement[Any]):
    """The texts of a JSON list, a row each, in a column `value`; the databases call it differently."""

    name = "listed_texts"
    inherit_cache = True


@compiles(_ListedTexts)
def _opened_by_sqlite(element: _ListedTexts, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(_ListedTexts, "postgresql")
def _opened_by_postgresql(element: _ListedTexts, compiler: SQLCompiler, **options: Any) -> str:
    return f"jsonb_array_elements_text(CAST({compiler.process(element.clauses, **options)} AS JSONB))"


def listed(name: str) -> Select[tuple[str]]:
    """For `column.in_(listed("…"))`: the texts of the parameter of this name, as `listing` wrote them."""
    opened = _ListedTexts(bindparam(name, type_=String())).table_valued("value", name=f"listed_{name}")
    return select(opened.c.value)


def listing(texts: Iterable[str]) -> str:
    """These as the value of such a parameter."""
    return json.dumps(list(texts), separators=(",", ":"))
