"""Faults on demand: what Zalo or the network does wrong, how often, to which method and chat."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal

FaultKind = Literal["html429", "html502", "html504", "reset", "hang", "drop"]
"""`html…`: a page of the server in between. `reset`, `hang`: no answer, nothing done. `drop`: no answer, but done."""


@dataclass(slots=True)
class Fault:
    """`times` is how often it still strikes; None is until healed. An empty chat is any."""

    method: str
    chat: str
    kind: FaultKind
    times: int | None


class Faults:
    """The faults that still wait to strike, oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def strike(self, *, method: str, chat: str) -> Fault | None:
        """The fault that hits this call, if any; one stroke of it is used up."""
        for fault in self.waiting:
            if fault.method in (method, "*") and fault.chat in ("", chat):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                return fault
        return None


def gateway_page(status: int) -> bytes:
    """What nginx answers in Zalo's place."""
    title = f"{status} {HTTPStatus(status).phrase}"
    return (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n"
        f"<center><h1>{title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    ).encode()
