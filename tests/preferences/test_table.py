"""The table of preferences: what is kept is read again as the same, and nothing leaves in quiet hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar.working_days import WorkCalendar
from domain.pledges.inquiries import due_inquiries
from domain.policy import Policy
from domain.preferences.kinds import EARLIEST, LATEST, PreferenceFault, Switch
from domain.preferences.table import PREFERENCES, misfit, preferred
from domain.reminders.planning import due_steps
from handlers.pledges.module import chores
from tests.pledges.pledging import ROUND

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TYPED = st.one_of(
    st.text(max_size=30),
    st.integers(0, 500).map(str),
    st.times().map(lambda at: f"{at:%H:%M}"),
    st.lists(st.times().map(lambda at: f"{at:%H:%M}"), min_size=2, max_size=4).map("-".join),
    st.tuples(st.times(), st.times()).map(lambda span: f"{min(span):%H:%M}-{max(span):%H:%M}"),
    st.lists(st.integers(0, 90), max_size=6).map(str),
)


@given(st.sampled_from(sorted(PREFERENCES)), TYPED)
@settings(max_examples=200, deadline=None)
def test_what_is_kept_is_read_as_the_same(name: str, typed: str) -> None:
    preference = PREFERENCES[name]
    laid = preference.laid(Policy(), typed)
    if isinstance(laid, PreferenceFault):
        return

    kept = preference.kept(laid)

    assert preference.laid(Policy(), kept) == laid
    assert preferred(Policy(), Policy(), {name: kept}) == laid
    assert preferred(laid, Policy(), {}) == Policy()


def test_each_is_a_field_of_its_own_with_values_of_its_kind() -> None:
    rows = PREFERENCES.values()
    values = [(one.of(Policy()), one.kind.read(one.kept(Policy()))) for one in rows]

    assert len({one.field for one in rows}) == len(rows)
    assert [value for value, read in values if value and read != value] == []


@pytest.mark.parametrize("name", sorted(PREFERENCES))
def test_a_value_that_is_none_any_more_leaves_the_operators(name: str) -> None:
    assert preferred(Policy(), Policy(), {name: "\u2028"}) == Policy()


@pytest.mark.parametrize(
    ("typed", "switched"),
    [(word, True) for word in ("1", "có", "Bật", "nhận", "yes", "ON")]
    + [(word, False) for word in ("0", "không", "Tắt", "không nhận", "no", "OFF")]
    + [(word, PreferenceFault("switch")) for word in ("", "2", "có không")],
)
def test_a_switch_is_read_in_both_languages(typed: str, *, switched: bool | PreferenceFault) -> None:
    read = Switch().read(typed)

    assert read == switched
    assert isinstance(read, PreferenceFault) or Switch().read(Switch().write(read)) is read


TIMES = st.times().map(lambda at: f"{at:%H:%M}")
SPANS = st.tuples(st.times(), st.times()).map(lambda span: f"{min(span):%H:%M}-{max(span):%H:%M}")
SET = st.fixed_dictionaries(
    {"working-hours": SPANS, "reminder-time": TIMES},
    optional={
        "reminder-days": st.lists(st.integers(0, 60), max_size=4).map(str),
        "week-question": TIMES,
        "week-report": TIMES,
    },
)


@given(SET, st.integers(0, 60 * 24 * 7))
@settings(max_examples=200, deadline=None)
def test_nothing_is_due_in_quiet_hours_whatever_is_set(kept: dict[str, str], minute: int) -> None:
    """Values are not asked to go together here: two people may set them at one instant."""
    policy = preferred(Policy(), Policy(), kept)
    calendar = WorkCalendar(zone=ZONE, hours=policy.hours, free_days=frozenset({date(2026, 11, 24)}))
    now = datetime(2026, 11, 23, 1, tzinfo=UTC) + timedelta(minutes=minute)
    local = now.astimezone(ZONE)

    steps = due_steps([(ROUND, ROUND.deadline)], now, calendar, policy.ladder)
    asked = due_inquiries([date(2026, 11, 30)], now, calendar, policy.ladder.at)

    if steps or asked:
        assert calendar.is_working_day(local.date())
        assert EARLIEST <= local.time() < LATEST
    report = policy.week_hours.report_due(calendar.week_of(local.date()), calendar)
    sent = calendar.local(calendar.next_working_time(report))
    assert calendar.is_working_day(sent.date())
    assert EARLIEST <= sent.time() < LATEST


def test_what_leaves_by_itself_has_to_leave_in_working_hours() -> None:
    noon = {"working-hours": "8:00-11:00", "week-question": "10:00"}
    assert misfit(preferred(Policy(), Policy(), noon), Policy()) is None
    early = misfit(preferred(Policy(), Policy(), {**noon, "reminder-time": "11:00"}), Policy())

    assert early is not None
    assert (early.id, early.args["name"]) == ("outside-hours", "reminder-time")
    assert time(11) < LATEST


def test_what_became_of_pledges_is_asked_at_the_time_of_reminders() -> None:
    """Both come in one message of the day: at another time the one would keep the other back."""
    (chore,) = chores(preferred(Policy(), Policy(), {"reminder-time": "14:30"}))

    assert isinstance(chore.plan, partial)
    assert chore.plan.keywords["at"] == time(14, 30)
