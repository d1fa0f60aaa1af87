"""How somebody stands in the rounds that are running, for their card."""

from __future__ import annotations

from domain.figures.lines import MemberLine
from domain.people.person import COUNTED, Person
from domain.rounds.round import most_urgent_first
from domain.talk.messages import Text, say
from handlers.figures.name_lists import later_notes
from handlers.people.card import CardPart, CardRow
from handlers.rounds.kinds import short_name
from handlers.talk.days import day_text
from handlers.talk.scene import Scene


async def _standings(scene: Scene, person: Person) -> CardPart:
    if person.status not in COUNTED:
        return CardPart()
    known = await scene.work.rounds.of_scope((person.unit_id,), scene.today)
    rounds = most_urgent_first([round_ for round_ in known if round_.running(scene.now)])
    if not rounds:
        return CardPart()
    ids = [round_.id for round_ in rounds]
    lines = {line.round_id: line for line in await scene.work.figures.of_person(person.id, ids, scene.today)}
    return CardPart(
        tuple(_line(scene, lines[round_.id], short_name(round_)) for round_ in rounds if round_.id in lines)
    )


def _line(scene: Scene, line: MemberLine, name: str) -> Text:
    said = say(
        "figures-card-round",
        kind=line.kind,
        name=name,
        standing=line.standing.value,
        done=line.done,
        owed=line.owed,
        until=day_text(scene.calendar.day_of(line.deadline)),
    )
    for note in later_notes(line, scene.today):
        said = say("figures-names-noted", name=said, note=note)
    return said


STANDINGS = CardRow(10, _standings)
