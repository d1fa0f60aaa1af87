"""The papers on a period as documents that whoever sends them makes: the draft of a report, the charts."""

from __future__ import annotations

from datetime import datetime

from domain.calendar.periods import Period
from domain.talk.messages import Document
from handlers.talk.scene import Scene

DRAFT = "report-draft"
CHARTS = "charts"
CURVE = "round-curve"
TEMPLATE = "report-template"
"""The recipes. They name units, and no people."""
PROPOSED = "template"
"""The argument of a draft by a template that is not in force: its id."""
PICTURE = "picture"
"""The argument of charts that are not a PNG."""


def draft_document(scene: Scene, unit_id: str, period: Period) -> Document:
    """The draft of the report on this period of the unit, made for the caller."""
    return Document(DRAFT, _asked(scene, unit_id, period))


def charts_document(scene: Scene, unit_id: str, period: Period) -> Document:
    """The charts of the same figures, as a picture to be sent."""
    return Document(CHARTS, _asked(scene, unit_id, period))


def charts_on_page(scene: Scene, unit_id: str) -> Document:
    """The charts of this week, as a picture that stays sharp in a browser."""
    return Document(CHARTS, {**_asked(scene, unit_id, Period.of("week", scene.today)), PICTURE: "svg"})


def curve_on_page(scene: Scene, unit_id: str, round_id: str, at: datetime) -> Document:
    """A round day by day up to this instant, of a unit or, without one, of all that the caller looks after."""
    asked = {"unit": unit_id, "round": round_id, "at": at.isoformat(), "by": scene.person.id}
    return Document(CURVE, asked)


def draft_preview(scene: Scene, unit_id: str, period: Period, template_id: str) -> Document:
    """The same draft by a template that was sent just now; where there is nothing to report, with nothing filled in."""
    return Document(DRAFT, {**_asked(scene, unit_id, period), PROPOSED: template_id})


def template_document(scene: Scene, unit_id: str) -> Document:
    """The template that is in force at the committee whose highest unit this is."""
    return Document(TEMPLATE, {"unit": unit_id, "by": scene.person.id})


def _asked(scene: Scene, unit_id: str, period: Period) -> dict[str, str]:
    return {"unit": unit_id, "kind": period.kind, "period": period.label, "by": scene.person.id}
