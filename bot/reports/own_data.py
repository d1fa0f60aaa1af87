"""A person's own data as a file: everything that is kept of them, as JSON."""

from __future__ import annotations

import json
from datetime import datetime

from domain.people.person import Person
from domain.ports import Work


async def own_data(work: Work, person: Person, *, at: datetime) -> bytes:
    """The file's content, UTF-8: the tables' rows under their names, and when it was made."""
    kept = {"made_at": at.isoformat(), "person": person.id, **await work.personal_data.of(person.id)}
    return json.dumps(kept, ensure_ascii=False, indent=2).encode()
