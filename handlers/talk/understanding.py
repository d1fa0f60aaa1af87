"""What people mean by a sentence instead of a command: the tables are texts, in every language the assistant speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.language.sentences import Phrase, consists_of, holds, phrases, topics
from domain.language.vietnamese import fold_telex, fold_vni
from domain.talk.messages import Text, say
from handlers.talk.command import Command
from handlers.talk.scene import Scene

_AROUND = say("talk-sentence-around")
_AGAINST = say("talk-sentence-against")
_COURTESY = say("talk-sentence-courtesy")
_STOPPING = say("talk-sentence-stopping")

_LONGEST_COURTESY = 60
"""Characters beyond which nobody is merely courteous; most answers are longer, and need not be looked through."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads sentences by the phrases of these commands."""

    commands: Sequence[Command]

    def meant(self, scene: Scene, sentence: str) -> list[Command]:
        """The commands that the caller may use and the sentence may mean, the likeliest first.

        Where the keyboard for Vietnamese (Telex, VNI) was off, it is read as it would have been written.
        """
        spoken = {one.name: one for one in self.commands if one.said and one.guard(scene.caller)}
        table = {name: _known(scene, one.phrases) for name, one in spoken.items()}
        around = _known(scene, _AROUND)
        if holds(sentence, _known(scene, _AGAINST)):
            return []
        for read in (sentence, fold_telex(sentence), fold_vni(sentence)):
            if found := topics(read, table, around):
                return [spoken[name] for name in found]
        return []

    def taken(self, text: str) -> tuple[Command, str] | None:
        """The command that takes this whole text, and its argument."""
        for command in self.commands:
            if command.reads is not None and (argument := command.reads(text)):
                return command, argument
        return None


def is_courteous(scene: Scene, sentence: str) -> bool:
    """Whether it says thanks, yes or done, and nothing else."""
    return _is_short(sentence) and consists_of(sentence, _known(scene, _COURTESY), _known(scene, _AROUND))


def is_stopping(scene: Scene, sentence: str) -> bool:
    """Whether it only says that its writer wants to stop."""
    return _is_short(sentence) and consists_of(sentence, _known(scene, _STOPPING), _known(scene, _AROUND))


def _is_short(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_COURTESY


def _known(scene: Scene, listed: Text) -> frozenset[Phrase]:
    """The phrases of a list, in every language: people write as they like."""
    return frozenset().union(
        *(phrases(scene.words.say(listed, language)) for language in scene.words.languages())
    )
