"""In which order kinds of messages go, which wait for the end of a conversation, and which never come twice."""

from __future__ import annotations

from domain.delivery.outgoing import DELIVERY_POLICIES, LANES, MessageKind

PEOPLE_WAIT = {MessageKind.ANSWER: 0, MessageKind.NOTICE: 1}
TO_EVERYBODY = {MessageKind.BROADCAST: 3}
PLANNED = [kind for kind in MessageKind if kind not in {**PEOPLE_WAIT, **TO_EVERYBODY}]


def test_answers_go_first_then_what_is_waited_for_and_last_what_goes_to_everybody() -> None:
    lanes = {kind: policy.lane for kind, policy in DELIVERY_POLICIES.items()}

    assert lanes == {**PEOPLE_WAIT, **dict.fromkeys(PLANNED, 2), **TO_EVERYBODY}
    assert set(lanes.values()) == set(LANES)


def test_whatever_nobody_waits_for_waits_for_the_end_of_a_conversation() -> None:
    patient = {kind for kind, policy in DELIVERY_POLICIES.items() if policy.patient}

    assert patient == {*PLANNED, *TO_EVERYBODY}


def test_what_leaders_get_each_week_and_what_goes_to_everybody_comes_late_rather_than_twice() -> None:
    once = {kind for kind, policy in DELIVERY_POLICIES.items() if not policy.again}

    assert once == {MessageKind.WEEK_UNIT, MessageKind.WEEK_OFFICE, MessageKind.BROADCAST}
