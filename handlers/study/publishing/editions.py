"""`/suanghiquyet`: another text for an open study round, as a small correction or as a new edition."""

from __future__ import annotations

from collections.abc import Sequence

from domain.study.edition import Edition
from domain.study.text.changes import questions_kept
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.rounds.opening_steps import office_scope, unmarked
from handlers.study.publishing.actions import SAME_TEXT, UNKNOWN, revise
from handlers.study.publishing.draft import cards_of, omission_lines, text_of
from handlers.study.publishing.edition_parts import (
    ALL,
    SHOWN_CHANGES,
    UNITS,
    change_lines,
    changes_of,
    heads,
    made_note,
    units_asked,
    units_step,
)
from handlers.study.publishing.listing import STUDIES, VIEW
from handlers.study.publishing.openness import OPEN, open_lines
from handlers.study.publishing.text import cards_step, text_step
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, pick

LONGEST_NOTE = 1_000
MINOR = "minor"
NEW = "new"
NOBODY = "nobody"
_MINOR_PARTS = (
    ReviewPart(("kind",), say("study-edition-edit", part="kind")),
    ReviewPart(("text", "open", "cards"), say("study-edition-edit", part="text")),
)
_PARTS = (
    *_MINOR_PARTS,
    ReviewPart(("note",), say("study-edition-edit", part="note")),
    ReviewPart(("who", "units"), say("study-edition-edit", part="who")),
)
MADE = "note.made"


def _is_new(answers: Answers) -> bool:
    return answers.get("kind") == NEW


# ---------------------------------------------------------------- what it is, and the text


async def _ask_base(scene: Scene, answers: Answers) -> Asked:
    """Not a question: which edition is in force while the other one is prepared."""
    round_ = await STUDIES.of(scene, answers)
    return (
        Taken(round_.edition)
        if round_
        else Stopped(reply(say("study-publish-unknown"), choices=(VIEW.back,)))
    )


async def _kind_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say("study-edition-ask-kind", title=await _title(scene, answers), edition=_base(answers)),)


async def _kinds(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return (
        Choice(MINOR, say("study-edition-kind", kind=MINOR)),
        Choice(NEW, say("study-edition-kind", kind=NEW)),
    )


async def _text_lines(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("study-edition-ask-text"),)


async def _refuse_same(scene: Scene, answers: Answers, text: str) -> Text | None:
    before = await scene.work.studies.edition(str(answers["round"]), _base(answers))
    return say("study-edition-same") if before and before.text == text else None


async def _title(scene: Scene, answers: Answers) -> str:
    round_ = await STUDIES.of(scene, answers)
    return round_.title if round_ else ""


async def _about(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    before = await scene.work.studies.edition(str(answers["round"]), _base(answers))
    if before is None:
        return ()
    return (*change_lines(changes_of(before, answers), SHOWN_CHANGES), *_questions(before, answers), BLANK)


def _questions(before: Edition, answers: Answers) -> tuple[Text, ...]:
    if not before.questions:
        return ()
    kept, lost = questions_kept(before, cards_of(answers))
    gone_lines = (say("study-edition-questions-lost", cards=", ".join(map(str, lost))),) if lost else ()
    return (say("study-edition-questions", kept=len(kept), count=before.questions), *gone_lines)


# ---------------------------------------------------------------- what members are told, and whom it concerns


async def _ask_note(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt(
        (say("study-edition-ask-note", most=LONGEST_NOTE),),
        (Choice(MADE, say("study-edition-note-made")),),
        "text",
    )


async def _hear_note(scene: Scene, answers: Answers, given: str) -> Heard:
    if given == MADE:
        before = await scene.work.studies.edition(str(answers["round"]), _base(answers))
        return Taken(made_note(scene, changes_of(before, answers)) if before else "")
    if not 5 <= len(given) <= LONGEST_NOTE:
        return Invalid(say("study-publish-line-length", least=5, most=LONGEST_NOTE))
    return unmarked(given, Taken(given))


async def _who_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say("study-edition-ask-who", studied=await heads(scene, answers, None)),)


async def _who(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return tuple(Choice(who, say("study-edition-who", who=who)) for who in (ALL, UNITS, NOBODY))


def _chooses_units(answers: Answers) -> bool:
    return _is_new(answers) and answers.get("who") == UNITS


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    title = await _title(scene, answers)
    before = await scene.work.studies.edition(str(answers["round"]), _base(answers))
    head = (
        say("study-edition-review", title=title, kind=str(answers["kind"]), edition=_base(answers) + 1),
        *(change_lines(changes_of(before, answers), 0) if before else ()),
        *(_questions(before, answers) if before else ()),
        say("study-publish-cards", count=len(cards_of(answers))),
        *omission_lines(answers),
        *open_lines(answers),
    )
    if not _is_new(answers):
        return (*head, say("study-edition-review-minor"))
    if answers["who"] == NOBODY:
        asked = say("study-edition-review-nobody")
    else:
        units = await units_asked(scene, answers)
        asked = say("study-edition-review-asked", studied=await heads(scene, answers, units))
    return (*head, say("study-edition-review-note", note=str(answers["note"])), BLANK, asked)


async def _ask_review(scene: Scene, answers: Answers) -> Asked:
    return Prompt(await _review_lines(scene, answers), (Choice(SEND, say("study-edition-confirm")),))


def _parts(answers: Answers) -> Sequence[ReviewPart]:
    return _PARTS if _is_new(answers) else _MINOR_PARTS


def _base(answers: Answers) -> int:
    base: Answer = answers.get("base")
    return base if isinstance(base, int) else 0


# ---------------------------------------------------------------- the new edition


async def _publish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    """Put the edition in force and ask those chosen again, unless another one came first."""
    asks = _is_new(answers) and answers["who"] != NOBODY
    revised = await revise(
        scene.work,
        str(answers["round"]),
        text_of(answers),
        base=_base(answers),
        minor=not _is_new(answers),
        note=str(answers.get("note") or ""),
        units=await units_asked(scene, answers) if asks else (),
        by=scene.person.id,
        scope=office_scope(scene),
        calendar=scene.calendar,
        now=scene.now,
        open_because=str(answers.get("open") or ""),
    )
    if revised == UNKNOWN:
        return STUDIES.gone()
    if isinstance(revised, Refusal):
        again = ("base", "text", "open", "cards") if revised == SAME_TEXT else ("base", "cards")
        return Reopened((*again, "review"), (revised.why,))
    round_, edition = revised.round, revised.edition
    said = reply(
        say("study-edition-published", title=round_.title, edition=edition.number, cards=len(edition.cards)),
        say("study-edition-asked", count=revised.asked, kind=str(answers["kind"])),
        choices=(command_button("nghiquyet", say("study-publish-button-view"), round_.id),),
    )
    return Outcome((said,))


REVISE = Flow(
    name="suanghiquyet",
    steps=(
        *STUDIES.steps(),
        Step("base", _ask_base, as_given),
        pick("kind", lines=_kind_lines, options=_kinds),
        text_step("text", lines=_text_lines, refuse=_refuse_same),
        OPEN,
        cards_step("cards", title=_title, about=_about),
        Step("note", _ask_note, _hear_note, when=_is_new, goes_out=True),
        pick("who", lines=_who_lines, options=_who, when=_is_new),
        units_step("units", when=_chooses_units),
        reviewing(Step("review", _ask_review, as_given), _parts),
    ),
    finish=_publish,
    guard=office,
    argument="round",
    keeps=True,
    left=say("study-edition-left"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "suanghiquyet",
        REVISE,
        guard=office,
        aliases=("sua nghi quyet", "sua noi dung hoc tap", "revise resolution"),
    ),
)
