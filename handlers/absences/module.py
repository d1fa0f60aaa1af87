"""What absences are to the rest of the house."""

from __future__ import annotations

from handlers.absences.away import ABSENCE, COMMANDS
from handlers.module import Module

MODULE = Module(name="absences", commands=COMMANDS, card=ABSENCE)
