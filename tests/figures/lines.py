"""Lines of members to compare with."""

from __future__ import annotations

from domain.figures.lines import MemberLine
from domain.people.person import Status
from domain.rounds.round import Round
from tests.committee import Committee

NAMES = {"A1": "Nguyễn Văn Ân", "A2": "Trần Thị Bình", "A3": "Đỗ Văn Cường"}


def untouched(committee: Committee, code: str, round_: Round, *, owed: int = 1) -> MemberLine:
    """The line of somebody of the first cell who has not answered anything yet, and whom no channel reaches."""
    return MemberLine(
        person_id=committee.people[code],
        code=code,
        full_name=NAMES[code],
        unit_id=committee.units["CB1"],
        unit_name="Chi bộ Một",
        status=Status.ACTIVE,
        round_id=round_.id,
        round_title=round_.title,
        deadline=round_.deadline,
        kind=round_.kind,
        owed=owed,
        done=0,
        accepted=0,
        returned=0,
        linked=False,
        reachable=False,
    )
