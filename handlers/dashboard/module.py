"""What the office's page is to the rest of the house."""

from __future__ import annotations

from handlers.dashboard.command import COMMANDS
from handlers.dashboard.writing import link_to_writing
from handlers.module import Module

MODULE = Module(name="dashboard", commands=COMMANDS, writing=link_to_writing)
