"""The papers on a period as documents that whoever sends them makes: the draft of a report, the charts."""

from __future__ import annotations

from domain.calendar.periods import Period
from domain.talk.messages import Document
from handlers.talk.scene import Scene

DRAFT = "report-draft"
CHARTS = "charts"
"""The recipes. They name units, and no people."""


def draft_document(scene: Scene, unit_id: str, period: Period) -> Document:
    """The draft of the report on this period of the unit, made for the caller."""
    return Document(DRAFT, _asked(scene, unit_id, period))


def charts_document(scene: Scene, unit_id: str, period: Period) -> Document:
    """The charts of the same figures."""
    return Document(CHARTS, _asked(scene, unit_id, period))


def _asked(scene: Scene, unit_id: str, period: Period) -> dict[str, str]:
    return {"unit": unit_id, "kind": period.kind, "period": period.label, "by": scene.person.id}
