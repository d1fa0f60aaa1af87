"""What the study of resolutions is to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.study import reviewing
from handlers.study.attendance import conversation as attendance
from handlers.study.figures import StudyBlock
from handlers.study.kind import STUDY_ROUNDS
from handlers.study.publishing import command as publishing
from handlers.study.publishing import editions, listing
from handlers.study.reading import conversation as reading
from handlers.study.reading.on_page import REFLECTION_ON_PAGE

MODULE = Module(
    name="study",
    commands=(
        *reading.COMMANDS,
        *attendance.COMMANDS,
        *listing.COMMANDS,
        *publishing.COMMANDS,
        *editions.COMMANDS,
        *reviewing.COMMANDS,
    ),
    waiting=(reviewing.WAITING,),
    figures=StudyBlock(),
    kind=STUDY_ROUNDS,
    reviews=(reviewing.REFLECTIONS,),
    long_texts=(REFLECTION_ON_PAGE,),
)
