"""Registration rounds in the database: their terms and content groups, and how many pledges of a seat are where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, func, insert, select

from domain.pledges.pledge import REGISTERED, PledgeState
from domain.pledges.round import Group, PledgeRound
from storage.engine.database import Statements
from storage.rounds.kind import KindRows
from storage.tables import pledge_rounds, pledge_versions, pledges, round_groups, rounds, seats

REGISTERED_VALUES = tuple(state.value for state in REGISTERED)

_INSERT_PLEDGE_TERMS = insert(pledge_rounds)
_INSERT_PLEDGE_GROUPS = insert(round_groups)


def _pledges_in(*states: str) -> ColumnElement[int]:
    """How many pledges of the seat are in one of these states."""
    return (
        select(func.count())
        .select_from(pledges)
        .where(
            pledges.c.round_id == seats.c.round_id,
            pledges.c.person_id == seats.c.person_id,
            pledges.c.state.in_(states),
        )
        .correlate(seats)
        .scalar_subquery()
    )


USED = _pledges_in(*(state.value for state in PledgeState if state is not PledgeState.WITHDRAWN))
"""How many pledges of the seat are not withdrawn."""


def _pledges_registered_by(deadline: ColumnElement[Any]) -> ColumnElement[int]:
    """How many registered pledges of the seat were first handed in by then."""
    return (
        select(func.count())
        .select_from(
            pledges.join(
                pledge_versions,
                and_(pledge_versions.c.pledge_id == pledges.c.id, pledge_versions.c.version == 1),
            )
        )
        .where(
            pledges.c.round_id == seats.c.round_id,
            pledges.c.person_id == seats.c.person_id,
            pledges.c.state.in_(REGISTERED_VALUES),
            pledge_versions.c.at <= deadline,
        )
        .correlate(seats, rounds)
        .scalar_subquery()
    )


async def _keep(statements: Statements, round_: PledgeRound) -> None:
    await statements.run(
        _INSERT_PLEDGE_TERMS,
        {
            "round_id": round_.id,
            "period_from": round_.period_from,
            "period_to": round_.period_to,
            "max_pledges": round_.max_pledges,
            "approval": round_.approval,
            "guidance": round_.guidance,
        },
    )
    if round_.groups:
        await statements.run(
            _INSERT_PLEDGE_GROUPS,
            [
                {"round_id": round_.id, "number": group.number, "title": group.title}
                for group in round_.groups
            ],
        )


def _load_pledge_round(common: Mapping[str, Any], rows: Sequence[RowMapping]) -> PledgeRound:
    row = rows[0]
    return PledgeRound(
        **common,
        period_from=row["pledge_rounds_period_from"],
        period_to=row["pledge_rounds_period_to"],
        max_pledges=row["pledge_rounds_max_pledges"],
        approval=row["pledge_rounds_approval"],
        guidance=row["pledge_rounds_guidance"],
        groups=tuple(
            Group(group["round_groups_number"], group["round_groups_title"])
            for group in rows
            if group["round_groups_number"] is not None
        ),
    )


PLEDGE_ROWS = KindRows(
    kind=PledgeRound.kind,
    terms=(pledge_rounds, round_groups),
    order=(round_groups.c.number,),
    keep=_keep,
    load=_load_pledge_round,
    done=_pledges_in(*REGISTERED_VALUES),
    in_time=_pledges_registered_by,
    accepted=_pledges_in(PledgeState.APPROVED.value),
    returned=_pledges_in(PledgeState.RETURNED.value),
    used=USED,
)
