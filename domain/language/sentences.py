"""What a sentence is about, by the phrases in it: a table, no more. Pure; the phrases are in the words' files.

A sentence is about something when one of its phrases stands in it and hardly anything is left beside it: "han bao gio"
is about the deadline, "han han nam nay nang" is not. What people put around a wish in any case ("cho toi hoi", "a")
counts as nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.language.vietnamese import fold, tidy

MOST_WORDS = 16
LONGEST = 160
"""Words and characters of a sentence. Longer ones are texts: nobody asks for a command in so many words."""

_BESIDE = {1: 0, 2: 1}
_BESIDE_LONGER = 2
"""Words that may be left beside a phrase of so many words, and beside longer ones."""

_STROKE = "\N{LATIN SMALL LETTER D WITH STROKE}"


@dataclass(frozen=True, slots=True)
class _SentenceWord:
    """A word without its marks, and the marks, wherever on the word they were put."""

    letters: str
    marks: str


Phrase = tuple[_SentenceWord, ...]


@dataclass(frozen=True, slots=True)
class _FoundPhrase:
    """A phrase about `topic` in a sentence, from the word `start` to the one before `end`."""

    topic: str
    start: int
    end: int

    def yields_to(self, other: _FoundPhrase) -> bool:
        """Whether a longer phrase holds a part of it."""
        return len(other) > len(self) and self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


def phrases(listed: str) -> frozenset[Phrase]:
    """The phrases of a list, parted by `|`."""
    return _sentence_phrases(listed)


@lru_cache(maxsize=512)
def _sentence_phrases(listed: str) -> frozenset[Phrase]:
    return frozenset(filter(None, (_sentence_words(phrase) for phrase in listed.split("|"))))


def topics(sentence: str, table: Mapping[str, frozenset[Phrase]], around: frozenset[Phrase]) -> list[str]:
    """What the sentence is about, the likeliest first: topics of the `table`, more than one where it is in doubt.

    `around` are phrases that count as nothing.
    """
    words = _sentence_words(sentence)
    if not words or len(words) > MOST_WORDS:
        return []
    found = [one for topic, known in table.items() for one in _words_standing(words, topic, known)]
    found = [one for one in found if not any(one.yields_to(other) for other in found)]
    # What people say around any wish is one of its own only where there is no other: "hoan nhac giup toi".
    found = [one for one in found if words[one.start : one.end] not in around] or found
    longest: dict[str, int] = {}
    for one in found:
        longest[one.topic] = max(longest.get(one.topic, 0), len(one))
    nothing = _covered_words(words, around)
    said = {place for one in found for place in range(one.start, one.end)}
    beside = len(words) - len(said | nothing)
    likely = [topic for topic, length in longest.items() if beside <= _BESIDE.get(length, _BESIDE_LONGER)]
    return sorted(likely, key=lambda topic: -longest[topic])


def holds(sentence: str, known: frozenset[Phrase]) -> bool:
    """Whether one of these phrases stands in the sentence."""
    return bool(_covered_words(_sentence_words(sentence), known))


def consists_of(sentence: str, known: frozenset[Phrase], around: frozenset[Phrase]) -> bool:
    """Whether there is one of the `known` phrases in the sentence, and nothing else but what counts as nothing."""
    words = _sentence_words(sentence)
    said = _covered_words(words, known)
    return bool(said) and len(said | _covered_words(words, around)) == len(words)


def _covered_words(words: Sequence[_SentenceWord], known: Iterable[Phrase]) -> set[int]:
    return {place for one in _words_standing(words, "", known) for place in range(one.start, one.end)}


def _words_standing(
    words: Sequence[_SentenceWord], topic: str, known: Iterable[Phrase]
) -> Iterator[_FoundPhrase]:
    """Where these phrases stand.

    A single word has to have its marks, unless the whole sentence has none: "friend" and "busy" have the same letters.
    Of several words it is enough that their letters are right.
    """
    marked = any(word.marks for word in words)
    for phrase in known:
        first = phrase[0].letters
        for start in range(len(words) - len(phrase) + 1):
            if words[start].letters != first:
                continue
            part = words[start : start + len(phrase)]
            strict = marked and len(phrase) == 1
            if all(
                one.letters == other.letters and (not strict or one.marks == other.marks)
                for one, other in zip(part, phrase, strict=True)
            ):
                yield _FoundPhrase(topic, start, start + len(phrase))


def _sentence_words(text: str) -> Phrase:
    """The words of a sentence; none of a text that is longer than one."""
    if len(text) > LONGEST:
        return ()
    return tuple(_sentence_word(word) for word in re.findall(r"[^\W_]+", tidy(text).lower()))


def _sentence_word(word: str) -> _SentenceWord:
    marks = [mark for mark in unicodedata.normalize("NFD", word) if unicodedata.combining(mark)]
    return _SentenceWord(fold(word), "".join(sorted([*marks, *(_STROKE if _STROKE in word else "")])))
