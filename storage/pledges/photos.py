"""Photographs beside pledges: which file belongs to which, and for how long."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String, bindparam, delete, select

from domain.people.person import Scope
from domain.pledges.photos import PhotoPart
from storage.engine.database import Repository
from storage.engine.upsert import for_both
from storage.people.tree import WITHIN
from storage.rounds.places import PERSON
from storage.tables import ID, pledge_photos, pledges
from storage.types import Instant

_PLEDGE = bindparam("pledge", type_=ID)
_PART = bindparam("of_part", type_=String())

_KEEP_PHOTO = for_both(
    pledge_photos,
    lambda insert: insert.on_conflict_do_update(
        index_elements=[pledge_photos.c.pledge_id, pledge_photos.c.part],
        set_={"file": insert.excluded.file, "at": insert.excluded.at},
    ),
)
_PARTS_OF_PLEDGE = (
    select(pledge_photos.c.part).where(pledge_photos.c.pledge_id == _PLEDGE).order_by(pledge_photos.c.part)
)
_PHOTO = (
    select(pledge_photos.c.file)
    .join(pledges, pledges.c.id == pledge_photos.c.pledge_id)
    .where(pledge_photos.c.pledge_id == _PLEDGE, pledge_photos.c.part == _PART)
)
_OWN_PHOTO = _PHOTO.where(pledges.c.person_id == PERSON)
_PHOTO_WITHIN = _PHOTO.where(pledges.c.unit_id.in_(WITHIN))
_FORGET_PHOTOS = delete(pledge_photos).where(pledge_photos.c.at < bindparam("before", type_=Instant()))
_KEPT_PHOTOS = select(pledge_photos.c.file)


class SqlPledgePhotos(Repository):
    """Photographs beside pledges."""

    async def keep(self, pledge_id: str, part: PhotoPart, file: str, at: datetime) -> None:
        row = {"pledge_id": pledge_id, "part": part, "file": file, "at": at}
        await self._statements.run(_KEEP_PHOTO, row)

    async def parts(self, pledge_id: str) -> list[PhotoPart]:
        photo_parts = await self._statements.values(_PARTS_OF_PLEDGE, {"pledge": pledge_id})
        return list(photo_parts)

    async def own(self, pledge_id: str, part: str, person_id: str) -> str | None:
        photo = {"pledge": pledge_id, "of_part": part, "person": person_id}
        file: str | None = await self._statements.value(_OWN_PHOTO, photo)
        return file

    async def within(self, pledge_id: str, part: str, scope: Scope, day: date) -> str | None:
        photo = {"pledge": pledge_id, "of_part": part, "scope": list(scope), "day": day}
        file: str | None = await self._statements.value(_PHOTO_WITHIN, photo)
        return file

    async def forget(self, before: datetime) -> None:
        await self._statements.run(_FORGET_PHOTOS, {"before": before})

    async def kept(self) -> set[str]:
        return set(await self._statements.values(_KEPT_PHOTOS, {}))
