"""What nominations are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.nominations.figures import NominationFigures
from handlers.nominations.listing import LIST
from handlers.nominations.nominating import NOMINATE

MODULE = Module(name="nominations", commands=(LIST, NOMINATE), figures=NominationFigures())
