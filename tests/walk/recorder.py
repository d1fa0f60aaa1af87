"""Counts calls into the files of the product while something runs."""

from __future__ import annotations

import inspect
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType

_RESUMABLE = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


class Recorder:
    """Counts what is called in the Python files under some folders, on every thread.

    A call is one frame of a function, comprehension or class body. A coroutine or generator is one call however
    often it goes on; `resumed` counts how often, which a profiler also takes for calls. A move is a call whose
    nearest caller among these files, over frames of libraries, is in another file; what begins a thread or a
    greenlet has no caller.
    """

    def __init__(self, root: Path, folders: Sequence[str]) -> None:
        """`root` is the folder that the names of files are relative to; `folders` are names in it."""
        self.rooms: Counter[str] = Counter()
        """Calls by file, in the order of first entry."""
        self.functions: Counter[str] = Counter()
        """Calls by function, as `file:qualified name`."""
        self.moves = 0
        self.resumed = 0
        self._root = f"{root.resolve()}/"
        self._folders = tuple(f"{folder}/" for folder in folders)
        self._rooms: dict[CodeType, str] = {}
        self._alive: dict[int, FrameType] = {}
        self._counting = False

    @property
    def calls(self) -> int:
        """Calls into all files."""
        return self.rooms.total()

    @contextmanager
    def watching_threads(self) -> Iterator[None]:
        """Threads that start meanwhile are counted too, whenever `counting`.

        A thread takes its profiler when it starts, so this must begin before the database is opened.
        """
        threading.setprofile(self._seen)
        try:
            yield
        finally:
            threading.setprofile(None)

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count from nothing what runs meanwhile. What was counted before is forgotten."""
        self.rooms, self.functions = Counter(), Counter()
        self.moves = self.resumed = 0
        self._counting = True
        before = sys.getprofile()
        sys.setprofile(self._seen)
        try:
            yield
        finally:
            sys.setprofile(before)
            self._counting = False
            self._alive.clear()

    def _seen(self, frame: FrameType, event: str, _argument: object) -> None:
        if event != "call" or not self._counting:
            return
        room = self._room(frame)
        if not room:
            return
        if frame.f_code.co_flags & _RESUMABLE:
            if id(frame) in self._alive:
                self.resumed += 1
                return
            # Held until the end, so that no other frame gets its id.
            self._alive[id(frame)] = frame
        self.rooms[room] += 1
        self.functions[f"{room}:{frame.f_code.co_qualname}"] += 1
        self.moves += self._caller(frame) not in ("", room)

    def _caller(self, frame: FrameType) -> str:
        caller = frame.f_back
        while caller is not None:
            if room := self._room(caller):
                return room
            caller = caller.f_back
        return ""

    def _room(self, frame: FrameType) -> str:
        code = frame.f_code
        if code not in self._rooms:
            path = code.co_filename.removeprefix(self._root)
            self._rooms[code] = path if path.startswith(self._folders) else ""
        return self._rooms[code]
