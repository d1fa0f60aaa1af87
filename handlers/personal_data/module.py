"""What people's own data are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.personal_data import own

MODULE = Module(name="personal_data", commands=own.COMMANDS)
