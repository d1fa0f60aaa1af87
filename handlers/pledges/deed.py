"""The questions about a deed, shared by registering a pledge and changing one."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.calendar.typed_date import names_an_end, parse_date
from domain.language.vietnamese import fold_in_place
from domain.pledges.coach import Advice, advise, first_hint
from domain.pledges.pledge import Deed
from domain.pledges.round import PledgeRound
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Fetched, Text, say
from handlers.action import Refusal
from handlers.pledges.actions import Misfit, day_fault, span_of
from handlers.pledges.photos import photo_fault
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.reviewing import ReviewPart
from handlers.talk.scene import Scene
from handlers.talk.steps import (
    excerpt,
    in_figures,
    in_words,
    iso_date,
    lines_of,
    not_a_date,
    pick,
    read_back,
    write,
)

_ASKED_LATER = ("no-date", "no-evidence")
"""What the next questions ask for anyway; a hint would be a lecture."""

EDITABLE: Sequence[ReviewPart] = (
    ReviewPart(("group",), say("pledges-edit-group")),
    ReviewPart(("deed",), say("pledges-edit-deed")),
    ReviewPart(("result",), say("pledges-edit-result")),
    ReviewPart(("until",), say("pledges-edit-until")),
    ReviewPart(("evidence",), say("pledges-edit-evidence")),
)


async def pledge_round(scene: Scene, round_id: str) -> PledgeRound | None:
    """The registration round with this id; None for a round of another kind too, since ids come from anywhere."""
    round_ = await scene.work.rounds.get(round_id)
    return round_ if isinstance(round_, PledgeRound) else None


async def round_of(scene: Scene, answers: Answers) -> PledgeRound | None:
    """The round of the open conversation, if there is such a one."""
    return await pledge_round(scene, str(answers.get("round", "")))


async def _groups(scene: Scene, answers: Answers) -> Sequence[Choice]:
    round_ = await round_of(scene, answers)
    return [_group_choice(group.number, group.title) for group in round_.groups] if round_ else []


def _group_choice(number: int, title: str) -> Choice:
    return Choice(str(number), say("pledges-group-option", title=short_group(title)))


_SHORT_GROUP = 20
_GROUP_ENDS = (";", ",", " va ")
"""Where the name of a content group may end on a button, what says more first; folded."""


def short_group(title: str) -> str:
    """What stands for a content group on a button: its first words, up to the first mark at which they fit."""
    first = title
    for sign in _GROUP_ENDS:
        kept, _, _ = fold_in_place(first).partition(sign)
        if len(first := first[: len(kept)].strip()) <= _SHORT_GROUP:
            return first
    return excerpt(first, _SHORT_GROUP)


def _group_lines(round_: PledgeRound | None, answers: Answers) -> tuple[Text, ...]:
    """The whole name of the group, where its button had only the beginning."""
    titles = {str(group.number): group.title for group in round_.groups} if round_ else {}
    title = titles.get(str(answers.get("group")), "")
    return (say("pledges-group-chosen", title=title),) if short_group(title) != title else ()


def _hints(deed: str, today: date) -> list[Advice]:
    return [advice for advice in advise(deed, "", today, ()) if advice.id not in _ASKED_LATER]


async def _deed_hint(scene: Scene, answers: Answers, given: str) -> tuple[Text, ...]:
    hint = first_hint(_hints(given, scene.today))
    return (await _hint_text(scene, answers, hint),) if hint else ()


async def _hint_text(scene: Scene, answers: Answers, hint: Advice) -> Text:
    """The hint, its example with the last day on which a deed of this round may be done."""
    round_ = await round_of(scene, answers)
    last = span_of(round_, scene.today)[1] if round_ else scene.today
    return say("pledges-hint", hint=say(hint.text_id, last=last))


async def _deed_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await round_of(scene, answers)
    guidance = (say("pledges-guidance", text=round_.guidance),) if round_ and round_.guidance else ()
    return (*_group_lines(round_, answers), *guidance, say("pledges-ask-deed"))


def _evidence() -> Step:
    """The evidence in words or as a photo, with the one hint here where none was given on the deed."""
    step = write("evidence", lines=_evidence_lines, parse=in_words, optional=True, goes_out=True)

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        heard = await step.hear(scene, answers, given)
        if not isinstance(heard, Taken) or heard.answer is not None:
            return heard
        advices = advise(str(answers["deed"]), str(answers["result"] or ""), scene.today, ())
        wanting = [advice for advice in advices if advice.id == "no-evidence"]
        if not wanting or _hints(str(answers["deed"]), scene.today):
            return heard
        return Taken(None, (await _hint_text(scene, answers, wanting[0]),))

    return replace(step, hear=hear, read=_read_evidence, read_as="photo")


async def _evidence_lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("pledges-ask-evidence", photos=int(scene.policy.evidence_photos)),)


async def _read_evidence(scene: Scene, _answers: Answers, fetched: Fetched) -> Heard:
    """A photo is an answer with its handle, and words: those written beside it, or that there is one."""
    if not fetched.photo:
        return Invalid(photo_fault(fetched))
    # In Vietnamese, since the committee keeps it.
    words = in_words(fetched.text) if fetched.text else scene.words.say(say("pledges-photo-sent"), "vi")
    return words if isinstance(words, Invalid) else Taken({"text": words, "photo": fetched.photo})


async def _days(scene: Scene, answers: Answers) -> Sequence[Choice]:
    round_ = await round_of(scene, answers)
    if round_ is None:
        return []
    first, last = span_of(round_, scene.today)
    month = _month_end(first, first.month)
    quarter = _month_end(first, (first.month + 2) // 3 * 3)
    options = {
        last: "pledges-end-of-period",
        quarter: "pledges-end-of-quarter",
        month: "pledges-end-of-month",
    }
    days = sorted(day for day in options if day <= last)
    return [Choice(day.isoformat(), say(options[day], day=day)) for day in days]


def _month_end(day: date, month: int) -> date:
    return date(day.year, month, monthrange(day.year, month)[1])


async def _until_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await round_of(scene, answers)
    if round_ is None:
        return (say("pledges-unknown-round"),)
    first, last = span_of(round_, scene.today)
    return (say("pledges-ask-until", first=first, last=last),)


def _until() -> Step:
    """The completion date, within the round's period."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        # A mere number is no date, so the options keep their numbers.
        return Prompt(await _until_lines(scene, answers), tuple(await _days(scene, answers)), "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        round_ = await round_of(scene, answers)
        day = iso_date(given) or _day_meant(given, round_, scene.today)
        if day is None:
            return not_a_date(given, scene.today)
        fault = day_fault(round_, day, scene.today)
        return Invalid(fault) if fault else Taken(day.isoformat(), read_back(given, day))

    return Step("until", ask, hear)


def _day_meant(given: str, round_: PledgeRound | None, today: date) -> date | None:
    """The day that is typed. The end of a month, quarter or year is that of the round's days, as on its buttons."""
    first = span_of(round_, today)[0] if round_ else today
    return parse_date(given, first if names_an_end(given) else today)


DEED_STEPS: tuple[Step, ...] = (
    pick("group", lines=lines_of("pledges-ask-group"), options=_groups, empty=say("pledges-unknown-round")),
    write("deed", lines=_deed_lines, parse=in_words, hint=_deed_hint, goes_out=True, least=10),
    write("result", lines=lines_of("pledges-ask-result"), parse=in_figures, optional=True, goes_out=True),
    _until(),
    _evidence(),
)
"""Content group, deed, expected result, completion date, evidence. They read the answer `round`."""


def deed_of(answers: Answers) -> Deed:
    """The deed that the answers of `DEED_STEPS` make."""
    evidence = answers["evidence"]
    return Deed(
        group=int(str(answers["group"])),
        deed=str(answers["deed"]),
        result=str(answers["result"] or ""),
        until=date.fromisoformat(str(answers["until"])),
        evidence=str((evidence["text"] if isinstance(evidence, dict) else evidence) or ""),
    )


def photo_of(answers: Answers) -> str:
    """The photo that is the evidence, by its handle; empty where there is none."""
    evidence = answers["evidence"]
    return str(evidence["photo"]) if isinstance(evidence, dict) else ""


def reopened(refusal: Refusal, *notes: Text) -> Reopened:
    """The form again, shown whole with the notes; where only a field no longer fits, that field's question first."""
    if isinstance(refusal, Misfit):
        return Reopened((refusal.field, "review"), (refusal.why,))
    return Reopened(("review",), (refusal.why, *notes))
