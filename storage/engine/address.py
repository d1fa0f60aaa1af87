"""Where a database is: what operators write, as the URL that its asynchronous driver takes."""

from __future__ import annotations

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}
_TAKEN = {
    "sqlite": frozenset[str](),
    "postgresql": frozenset({"host", "port", "ssl", "passfile", "prepared_statement_cache_size"}),
}
"""What may stand behind the question mark."""

_WRITTEN = "write it like postgresql+asyncpg://USER:PASSWORD@HOST/NAME or sqlite+aiosqlite:///FILE"


class NoDatabase(Exception):  # noqa: N818 - it is the answer, not a fault of the program
    """There is no database where one should be; the message says why in one line, and never a password."""


def address(written: str | URL) -> URL:
    """The URL with its driver: `postgresql://…` and `postgres://…` mean asyncpg, `sqlite:///…` and a path aiosqlite.

    `sslmode`, as PostgreSQL's own programs call it, is what asyncpg calls `ssl`. Raises NoDatabase.
    """
    try:
        url = make_url(written if isinstance(written, URL) or "://" in written else f"sqlite:///{written}")
    except ArgumentError:
        raise NoDatabase(f"the database's URL cannot be read: {_WRITTEN}") from None
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.drivername not in _DRIVERS.values():
        raise NoDatabase(f"a database of the kind {url.drivername} cannot be used: {_WRITTEN}")
    if "sslmode" in url.query:
        mode = url.query["sslmode"]
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    unknown = sorted(set(url.query) - _TAKEN[url.get_backend_name()])
    if unknown:
        raise NoDatabase(
            f"the database's URL asks for {', '.join(unknown)}, which is not known: leave it out"
        )
    return url
