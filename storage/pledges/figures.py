"""Registration rounds counted over their frozen rosters: what somebody owes stands on the seat, what they did in the
pledges.

Versions, decisions, reports and withdrawals after the instant `at_` had not happened yet. Parameters:
`storage.figures.counts`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, case, exists, func, or_, select

from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import PledgeState, Progress
from domain.rounds.standing import HANDED_IN, NOT_HANDED_IN, RoundStanding
from storage.figures.counts import AT, COUNTED_PERSON, THERE, RoundCounts, how_many
from storage.people.tree import WITHIN
from storage.pledges.kind import REGISTERED_VALUES
from storage.rounds.standing import standing_of
from storage.tables import (
    decisions,
    fulfilment_decisions,
    memberships,
    pledge_rounds,
    pledge_versions,
    pledges,
    progress_reports,
    rounds,
    seats,
)

_SUBMITTED, _APPROVED = PledgeState.SUBMITTED.value, PledgeState.APPROVED.value
_RETURNED, _WITHDRAWN = PledgeState.RETURNED.value, PledgeState.WITHDRAWN.value

_earlier = pledge_versions.alias("earlier")
# The row itself says it of all but those that were changed, or reported on more than once: only of these is anything
# looked for.
_VERSION_THEN = case(
    (pledges.c.submitted_at <= AT, pledges.c.version),
    (pledges.c.version == 1, None),
    else_=select(func.max(_earlier.c.version))
    .where(_earlier.c.pledge_id == pledges.c.id, _earlier.c.at <= AT)
    .correlate(pledges)
    .scalar_subquery(),
)
_EVIDENCED = "evidenced"


def _said(of: Table) -> ColumnElement[str]:
    """How a pledge goes; done with evidence is a word of its own, so that one look tells both."""
    return case((of.c.evidenced, _EVIDENCED), else_=of.c.progress)


_PROGRESS_THEN = case(
    (and_(pledges.c.fulfilment_version == 0, pledges.c.progress_at.is_(None)), None),
    (and_(pledges.c.fulfilment_version <= 1, pledges.c.progress_at <= AT), _said(pledges)),
    else_=select(_said(progress_reports))
    .where(
        progress_reports.c.pledge_id == pledges.c.id,
        progress_reports.c.at <= AT,
        or_(progress_reports.c.disowned_at.is_(None), progress_reports.c.disowned_at > AT),
    )
    .order_by(progress_reports.c.at.desc(), progress_reports.c.id.desc())
    .limit(1)
    .correlate(pledges)
    .scalar_subquery(),
)
_disowned = progress_reports.alias("disowned")
_DISOWNED_THEN = (
    exists()
    .where(
        _disowned.c.pledge_id == fulfilment_decisions.c.pledge_id,
        _disowned.c.disowned_at <= AT,
        _disowned.c.at <= fulfilment_decisions.c.at,
        _disowned.c.disowned_at >= fulfilment_decisions.c.at,
    )
    .correlate(fulfilment_decisions)
)
"""Whether the report on which a result was decided had turned out not to be its author's."""


def _placed(*where: ColumnElement[bool]) -> Select[Any]:
    """The seats that are counted, with the terms of their rounds."""
    return (
        select(
            seats.c.round_id,
            seats.c.person_id,
            seats.c.unit_id,
            rounds.c.owed,
            pledge_rounds.c.approval,
            memberships.c.person_id.label("counted_id"),
        )
        .select_from(
            seats.join(rounds, rounds.c.id == seats.c.round_id)
            .join(pledge_rounds, pledge_rounds.c.round_id == seats.c.round_id)
            .outerjoin(memberships, COUNTED_PERSON)
        )
        .where(*THERE, *where)
    )


def _pledged(placed: FromClause) -> FromClause:
    """A row a pledge of these seats, as it stood then; one for a seat without any."""
    state_then = case(
        (_VERSION_THEN.is_(None), None),
        (pledges.c.withdrawn_at <= AT, _WITHDRAWN),
        (~placed.c.approval, _APPROVED),
        (decisions.c.approved, _APPROVED),
        (decisions.c.approved.is_(None), _SUBMITTED),
        else_=_RETURNED,
    )
    return (
        select(
            placed.c.round_id,
            placed.c.person_id,
            placed.c.unit_id,
            placed.c.owed,
            placed.c.counted_id,
            state_then.label("state"),
            _PROGRESS_THEN.label("progress"),
            fulfilment_decisions.c.approved.label("met"),
        )
        .select_from(
            # From the seats to their pledges by an index, and never the other way: PostgreSQL, before it has
            # statistics, would compare every seat with every pledge.
            placed.outerjoin(
                pledges,
                and_(pledges.c.round_id == placed.c.round_id, pledges.c.person_id == placed.c.person_id),
            )
            .outerjoin(
                decisions,
                and_(
                    decisions.c.pledge_id == pledges.c.id,
                    decisions.c.version == _VERSION_THEN,
                    decisions.c.at <= AT,
                ),
            )
            # What settles a pledge is its last decision; at any instant there is one at most.
            .outerjoin(
                fulfilment_decisions,
                and_(
                    fulfilment_decisions.c.pledge_id == pledges.c.id,
                    or_(fulfilment_decisions.c.approved, fulfilment_decisions.c.refused),
                    fulfilment_decisions.c.at <= AT,
                    ~_DISOWNED_THEN,
                ),
            )
        )
        .subquery("pledged")
    )


def _seated_pledgers(placed: FromClause) -> FromClause:
    """A row a seat."""
    pledged = _pledged(placed)

    def under_way(progress: ColumnElement[bool]) -> ColumnElement[int]:
        return how_many(and_(pledged.c.state == _APPROVED, progress))

    return (
        select(
            pledged.c.round_id,
            pledged.c.person_id,
            pledged.c.unit_id,
            func.min(pledged.c.owed).label("owed"),
            func.min(pledged.c.counted_id).label("counted_id"),
            how_many(pledged.c.state.in_(REGISTERED_VALUES)).label("registered"),
            how_many(pledged.c.state == _APPROVED).label("approved"),
            how_many(pledged.c.state == _RETURNED).label("returned"),
            under_way(pledged.c.met).label("met"),
            under_way(~pledged.c.met).label("not_met"),
            under_way(pledged.c.progress == _EVIDENCED).label("evidenced"),
            under_way(pledged.c.progress.in_((Progress.DONE.value, _EVIDENCED))).label("done"),
            under_way(pledged.c.progress == Progress.DOING.value).label("doing"),
            under_way(pledged.c.progress == Progress.STUCK.value).label("stuck"),
            under_way(pledged.c.progress.is_(None)).label("silent"),
        )
        # In the order of the index by which the seats of a unit are found, so that SQLite need not sort them.
        .group_by(pledged.c.round_id, pledged.c.unit_id, pledged.c.person_id)
        .subquery("seated")
    )


def _pledge_counts(
    seated: FromClause, *where: ColumnElement[bool], many: RoundCounts | None = None
) -> RoundCounts:
    counts = seated.c.counted_id.is_not(None)
    stands = standing_of(
        owed=seated.c.owed,
        done=seated.c.registered,
        accepted=seated.c.approved,
        returned=seated.c.returned,
    )

    def standing(*standings: RoundStanding) -> ColumnElement[int]:
        """Those who count and stand in one of these ways."""
        return how_many(and_(counts, stands.in_([one.value for one in standings])))

    def counted(column: str) -> ColumnElement[int]:
        """The pledges that this column counts of each seat, of all seats that count; 0 where there are none at all."""
        return func.coalesce(func.sum(case((counts, seated.c[column]), else_=0)), 0)

    figures: dict[str, ColumnElement[int]] = {
        "due": how_many(counts),
        "registered": standing(*HANDED_IN),
        "approved": standing(RoundStanding.CONFIRMED),
        "waiting": standing(RoundStanding.WAITING),
        "returned": standing(RoundStanding.RETURNED),
        "missing": standing(*NOT_HANDED_IN),
        **{
            count: counted(count)
            for count in ("met", "not_met", "evidenced", "done", "doing", "stuck", "silent")
        },
    }
    return RoundCounts(PledgeFigures, figures, seated, *where, by=seated, many=many)


# Of few units their seats come first: PostgreSQL would read every pledge for them. Of many the scope comes last: it
# would take them for few, and look for each pledge by itself.
_FEW = _seated_pledgers(_placed(seats.c.unit_id.in_(WITHIN)).cte("placed").prefix_with("MATERIALIZED"))
_MANY = _seated_pledgers(_placed().subquery("placed"))
PLEDGE_COUNTS = _pledge_counts(_FEW, many=_pledge_counts(_MANY, _MANY.c.unit_id.in_(WITHIN)))
"""Registration rounds."""
