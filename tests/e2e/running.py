"""The demonstration in a process of its own, and a browser in front of it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, expect, sync_playwright

WIDE = (1440, 900)
PHONE = (390, 844)
PATIENCE = 30_000
"""Milliseconds in which everything comes that comes at all, on a busy machine too."""
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
)


@dataclass(slots=True)
class Demo:
    """A demonstration that is on the air. `ended` and `log` are known once it was stopped."""

    address: str
    ended: int | None = None
    log: str = ""


@dataclass(slots=True)
class Window:
    """A page in the browser and everything that went wrong on it."""

    page: Page
    faults: list[str] = field(default_factory=list)


def chromium() -> str | None:
    """Debian's browser, where it is installed."""
    return shutil.which("chromium")


@contextmanager
def demonstration(folder: Path) -> Iterator[Demo]:
    """Start it with its data in this folder and on a free port; stop it by Ctrl-C."""
    environment = {**os.environ, "DATA_DIR": str(folder / "data"), "HTTP_PORT": "0", "LOG_LEVEL": "INFO"}
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen(
            # On a Wednesday without a holiday near it, so that the stories are the same whenever they are played.
            [sys.executable, "-m", "bot", "demo", "--start", "2026-11-25"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        assert process.stdout is not None
        try:
            address = next((line for line in process.stdout if line.startswith("http://")), "")
            assert address, (folder / "log").read_text()
            demo = Demo(address.strip())
            yield demo
        finally:
            process.send_signal(signal.SIGINT)
            try:
                ended = process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                ended = process.wait()
            process.stdout.close()
        demo.ended, demo.log = ended, (folder / "log").read_text()


@contextmanager
def window(address: str, executable: str, size: tuple[int, int] = WIDE) -> Iterator[Window]:
    """A fresh browser that looks at this address."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="vi-VN", timezone_id="UTC"
        )
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page = context.new_page()
        opened = Window(page)

        def heard(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                opened.faults.append(re.sub(r"\s+", " ", message.text))

        page.on("console", heard)
        page.on("pageerror", lambda error: opened.faults.append(str(error)))
        page.goto(address)
        yield opened
        context.close()
        browser.close()
