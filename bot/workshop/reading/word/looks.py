"""How a run of text looks, by its own properties and those of its styles (ECMA-376 part 1, 17.3.2 and 17.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from bot.workshop.reading.word.markup import based_on, qn, value

_LOOK_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class RunLook:
    """What matters of a run's look. `shift`: "superscript", "subscript" or nothing."""

    hidden: bool = False
    struck: bool = False
    shift: str = ""
    font: str = ""


class Looks:
    """The looks that the styles of a document give."""

    def __init__(self, styles: Element) -> None:
        """`styles`: the root of the part with the styles."""
        defaults = styles.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
        self._default = _look_set_by(defaults)
        own = {
            style.get(qn("w:styleId"), ""): _look_set_by(style.find(qn("w:rPr")))
            for style in styles.iter(qn("w:style"))
        }
        self._by_style = {
            style: _looks_together(*(own[name] for name in reversed(line)))
            for style, line in based_on(styles).items()
        }
        self._usual = next(
            (
                style.get(qn("w:styleId"), "")
                for style in styles.iter(qn("w:style"))
                if style.get(qn("w:type")) == "paragraph"
                and style.get(qn("w:default")) in {"1", "true", "on"}
            ),
            "",
        )
        self._look = lru_cache(maxsize=1024)(self._of_sets)  # most runs look like the one before

    def of(self, properties: Element | None, paragraph_style: str) -> RunLook:
        """The look of a run with these properties in a paragraph of this style."""
        style = "" if properties is None else value(properties.find(qn("w:rStyle")))
        return self._look(paragraph_style, style, tuple(_look_set_by(properties).items()))

    def _of_sets(self, paragraph_style: str, style: str, own: tuple[tuple[str, str], ...]) -> RunLook:
        run_look = _looks_together(
            self._default,
            self._by_style.get(paragraph_style or self._usual, {}),
            self._by_style.get(style, {}),
            dict(own),
        )
        return RunLook(
            hidden=run_look.get("vanish", "0") not in _LOOK_OFF,
            struck=run_look.get("strike", "0") not in _LOOK_OFF
            or run_look.get("dstrike", "0") not in _LOOK_OFF,
            shift=run_look.get("vertAlign", "").replace("baseline", ""),
            font=run_look.get("font", ""),
        )


def _look_set_by(properties: Element | None) -> Mapping[str, str]:
    """The properties that are set, with their values; a toggle that is only named is on."""
    look_set: dict[str, str] = {}
    if properties is None:
        return look_set
    for name in ("vanish", "strike", "dstrike", "vertAlign"):
        element = properties.find(qn(f"w:{name}"))
        if element is not None:
            look_set[name] = element.get(qn("w:val"), "1")
    fonts = properties.find(qn("w:rFonts"))
    font = "" if fonts is None else fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii")) or ""
    return look_set | ({"font": font} if font else {})


def _looks_together(*sets: Mapping[str, str]) -> Mapping[str, str]:
    """All the properties; the later set wins."""
    return {name: text for look_set in sets for name, text in look_set.items()}
