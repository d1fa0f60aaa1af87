"""Words by their id become sentences: Fluent files, ours and the operator's laid over them.

Knows nothing of who asks and why. In the files `<b>`, `<i>` and `<code>` mark emphasis and every other
character means itself: nothing is escaped by hand. How dates and numbers look is decided here only.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.core import Locale
from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle
from fluent.runtime.errors import FluentFormatError, FluentReferenceError
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from domain.language.vietnamese import without_steering
from domain.ports import Markup
from domain.talk.messages import Argument, Text

OURS = Path(__file__).parents[1] / "locales"
LANGUAGES = ("vi", "en")
"""The languages on offer; the first is the original and the fallback."""

Entry = ast.Message | ast.Term

_log = logging.getLogger(__name__)
# Whatever goes on with an entry is indented, or the brace that closes it.
_FLUENT_ENTRY = re.compile(rb"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)
_TAG = re.compile(r"<(/?)(b|i|code)>")
_ESCAPED_TAG = re.compile(r"&lt;(/?(?:b|i|code))&gt;")
# Private-use characters stand for arguments while Fluent works, so that nothing in them is taken for markup.
_MARKUP_MARK = re.compile("\ue000([0-9]+)\ue001")
_DATE = {"vi": "dd/MM/yyyy", "en": "d MMM yyyy"}
_DATETIME = {"vi": "HH:mm, dd/MM/yyyy", "en": "HH:mm, d MMM yyyy"}
_SEPARATORS = {"vi": str.maketrans(",.", ".,"), "en": str.maketrans("", "")}


class MissingWords(LookupError):  # noqa: N818  what is missing reads better than an error
    """No file has this id, or the text came without one of its variables. Names only, never values."""


class FluentWords:
    """`domain.ports.Words` over the Fluent files of `folder` and the operator's.

    `zone` is the committee's: instants are shown in it. `overlay` holds `<language>/**/*.ftl` of the operator,
    which win over ours where they fit; what does not fit is logged and left out. `strict` (tests) raises
    MissingWords; otherwise a missing text is its id and an error in the log: an odd answer beats none.
    """

    def __init__(
        self, *, zone: ZoneInfo, overlay: Path | None = None, strict: bool = False, folder: Path = OURS
    ) -> None:
        self._zone = zone
        self._strict = strict
        self._languages = {
            language: _Language(language, folder=folder, overlay=overlay) for language in LANGUAGES
        }
        self._ready: dict[tuple[str, str, Markup], str] = {}

    def languages(self) -> tuple[str, ...]:
        """The languages on offer, the first being the fallback."""
        return LANGUAGES

    def say(self, text: Text, language: str, markup: Markup = "plain") -> str:
        """The sentence in this language (an unknown one means the fallback); see `domain.ports.Words`."""
        if not text.id:
            return ""
        if language not in self._languages:
            language = LANGUAGES[0]
        if text.args:
            return self._sentence(text, language, markup)
        key = (text.id, language, markup)
        ready = self._ready.get(key)
        if ready is None:
            ready = self._sentence(text, language, markup)
            if self._languages[language].pattern(text.id) is not None:
                self._ready[key] = ready
        return ready

    def _sentence(self, text: Text, language: str, markup: Markup) -> str:
        words = self._languages[language]
        pattern = words.pattern(text.id)
        if pattern is None:
            return self._missing(text.id, language, "no such text")
        held: list[str] = []
        args: dict[str, int | _Held] = {}
        for name, value in text.args.items():
            if isinstance(value, int):
                args[name] = value  # Fluent chooses by it and writes it in the language's way
            else:
                args[name] = _held(self._bare(value, language), len(held))
                held.append(self._shown(value, args[name], language=language, markup=markup))
        sentence, errors = words.format(pattern, args)
        if errors:
            return self._missing(text.id, language, "; ".join(_named(error) for error in errors))
        return _MARKUP_MARK.sub(lambda mark: held[int(mark[1])], _marked_up(str(sentence), markup))

    def _bare(self, value: str | Decimal | date | Text, language: str) -> str:
        """What a selector compares: the text itself, or a value as it is written."""
        if isinstance(value, str):
            return without_steering(value)
        if isinstance(value, Text):
            return self.say(value, language)
        if isinstance(value, Decimal):
            return f"{value:,f}".translate(_SEPARATORS[language])
        if isinstance(value, datetime):
            return format_datetime(value, _DATETIME[language], tzinfo=self._zone, locale=language)
        return format_date(value, _DATE[language], locale=language)

    def _shown(self, value: Argument, bare: str | int, *, language: str, markup: Markup) -> str:
        """An argument as the sentence shows it: like the bare form, fit for the markup."""
        if markup == "plain":
            return str(bare)
        if isinstance(value, Text):
            return self.say(value, language, markup)
        return escape(str(bare), quote=False)

    def _missing(self, text_id: str, language: str, why: str) -> str:
        if self._strict:
            raise MissingWords(f"{text_id} ({language}): {why}")
        _log.error("text missing: %s (%s): %s", text_id, language, why)
        return text_id


class _Held(str, FluentType):
    """A text kept out of the sentence until its markup is settled: selectors see it, sentences its mark."""

    __slots__ = ("mark",)
    mark: str

    def format(self, locale: Locale) -> str:  # type: ignore[override]  # noqa: ARG002  Fluent's, not str's
        return self.mark


def _held(text: str, place: int) -> _Held:
    held = _Held(text)
    held.mark = f"\ue000{place}\ue001"
    return held


def _marked_up(sentence: str, markup: Markup) -> str:
    """Our own words with their tags kept (html) or taken off (plain)."""
    if markup == "plain":
        return _TAG.sub("", sentence) if "<" in sentence else sentence
    return _ESCAPED_TAG.sub(r"<\1>", escape(sentence, quote=False))


def _named(error: Exception) -> str:
    """A Fluent error by the names in it; the others might quote a value."""
    return str(error) if isinstance(error, FluentReferenceError | FluentFormatError) else type(error).__name__


# ---------------------------------------------------------------- files


def entries(folder: Path) -> Iterator[tuple[Path, Entry | ast.Junk]]:
    """Every message, term and piece of junk in the folder's files, in order of file names.

    A file that is not UTF-8 is one piece of junk.
    """
    parser = FluentParser(with_spans=False)
    for path in sorted(folder.rglob("*.ftl")):
        try:
            source = path.read_text("utf-8-sig")  # Windows editors put a mark in front
        except UnicodeDecodeError:
            yield path, ast.Junk()
            continue
        for entry in parser.parse(source).body:
            if isinstance(entry, ast.Message | ast.Term | ast.Junk):
                yield path, entry


def variables(entry: Entry, known: Mapping[str, Entry]) -> frozenset[str]:
    """The variables that an entry needs, those of the entries it refers to included.

    `known` has the entries by name, terms with their dash. Raises LookupError for a reference to nowhere.
    """
    wants = _Wants()
    wants.visit(entry)
    for reference in wants.references:  # grows while we walk along it
        wants.visit(known[reference])
    return frozenset(wants.variables)


def balanced(entry: Entry) -> bool:
    """Whether our tags open and close in order within each pattern, or a platform refuses the message."""
    patterns = _Patterns()
    patterns.visit(entry)
    return all(_balanced(text) for text in patterns.texts)


def name_of(entry: Entry) -> str:
    """The name by which others refer to it: a term's begins with a dash."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


class _Wants(Visitor):
    """Collects what an entry refers to."""

    def __init__(self) -> None:
        self.variables: list[str] = []
        self.references: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  Fluent's naming
        self.variables.append(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self._refer(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self._refer(f"-{node.id.name}")
        self.generic_visit(node)

    def _refer(self, name: str) -> None:
        if name not in self.references:
            self.references.append(name)


class _Patterns(Visitor):
    """Collects the text of every pattern, a variant's being one of its own."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
        self.texts.append("".join(part.value for part in node.elements if isinstance(part, ast.TextElement)))
        self.generic_visit(node)


def _balanced(text: str) -> bool:
    opened: list[str] = []
    for slash, tag in _TAG.findall(text):
        if not slash:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            return False
    return not opened


class _Language:
    """The words of one language. An entry of ours is read when it is first said: most are not for days, and to read
    and compile them all would double the time that a start takes. Ours are proven by a test; the operator's are read
    and looked at here.
    """

    def __init__(self, language: str, *, folder: Path, overlay: Path | None) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = _sources(folder / language)
        if overlay is not None and (overlay / language).is_dir():
            ours = {
                name_of(entry): entry
                for _, entry in entries(folder / language)
                if not isinstance(entry, ast.Junk)
            }
            for fitting in _fitting(overlay / language, ours):
                self._keep(fitting)

    def pattern(self, name: str) -> Pattern | None:
        """The compiled words of a message; None where there is no such text."""
        self._read(name)
        return self._bundle.get_message(name).value if self._bundle.has_message(name) else None

    def format(self, pattern: Pattern, args: dict[str, int | _Held]) -> tuple[str, list[Exception]]:
        """The sentence, and what Fluent found wrong with it."""
        sentence, errors = self._bundle.format_pattern(pattern, args)
        return str(sentence), errors

    def _read(self, name: str) -> None:
        source = self._unread.pop(name, None)
        if source is None:
            return
        entry = FluentParser(with_spans=False).parse_entry(source.decode())
        if isinstance(entry, ast.Message | ast.Term):
            self._keep(entry)

    def _keep(self, entry: Entry) -> None:
        """Add an entry and what it refers to; the first of a name stays, so the operator's win."""
        self._bundle.add_resource(ast.Resource([entry]))
        wants = _Wants()
        wants.visit(entry)
        for reference in wants.references:
            self._read(reference)


def _sources(folder: Path) -> dict[str, bytes]:
    """The source of every message and term in the folder's files by name, terms with their dash.

    As bytes: Python keeps a text with one Vietnamese letter in twice as many.
    """
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*.ftl")):
        source = path.read_bytes()
        starts = [*_FLUENT_ENTRY.finditer(source)]
        ends = [start.start() for start in starts[1:]] + [len(source)]
        for start, end in zip(starts, ends, strict=True):
            found.setdefault(start[1].decode("ascii"), source[start.start() : end])
    return found


def _fitting(folder: Path, ours: Mapping[str, Entry]) -> list[Entry]:
    """The operator's entries that can stand in for ours: known, well-formed, with no new variables."""
    fitting: list[Entry] = []
    for path, entry in entries(folder):
        if isinstance(entry, ast.Junk):
            _log.warning("%s: a part of the file cannot be read and is left out", path)
        elif (fault := _locale_fault(entry, ours)) is not None:
            _log.warning("%s: %s is left out: %s", path, name_of(entry), fault)
        else:
            fitting.append(entry)
    return fitting


def _locale_fault(entry: Entry, ours: Mapping[str, Entry]) -> str | None:
    original = ours.get(name_of(entry))
    if original is None:
        return "there is no such text"
    if not balanced(entry):
        return "a tag is not closed"
    try:
        unknown = variables(entry, ours) - variables(original, ours)
    except LookupError:
        return "it refers to a text that does not exist"
    return f"it asks for {', '.join(sorted(unknown))}" if unknown else None
