"""What the audit log is to the rest of the house."""

from __future__ import annotations

from handlers.audit import log, receipts
from handlers.module import Module

MODULE = Module(name="audit", commands=(*log.COMMANDS, *receipts.COMMANDS))
