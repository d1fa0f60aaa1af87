"""The workshop as a process: it does what it is asked, costs no more than it may, and leaves nothing behind."""

from __future__ import annotations

import os
import pickle
import random
import signal
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import suppress
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from time import monotonic, sleep
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from docx import Document

from bot.workshop.jobs import (
    DrawCharts,
    JobFailed,
    QuestionSheet,
    ReadDocument,
    ReadWorkbook,
    UnreadableWorkbook,
)
from bot.workshop.process import AnswerTooLargeError, Workshop, plain
from bot.workshop.reading.excel import read_workbook
from domain.figures.chart import Chart, ChartBar
from domain.talk.messages import Fetched

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TEXT = ReadDocument("nq.txt", "Điều 1".encode(), 1000)
HEAVY = ("docx", "docxtpl", "fpdf", "lxml", "openpyxl", "PIL", "segno", "vl_convert", "xlsxwriter")


@pytest_asyncio.fixture
async def workshop() -> AsyncIterator[Workshop]:
    one = Workshop(zone=ZONE)
    yield one
    one.close()


def word_file(body: bytes) -> bytes:
    """A Word file whose body is this markup."""
    whole = BytesIO()
    Document().save(whole)
    made = BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "word/document.xml":
                head, _, tail = content.partition(b"<w:body>")
                content = head + b"<w:body>" + body + tail[tail.index(b"<w:sectPr") :]
            target.writestr(part.filename, content)
    return made.getvalue()


def alive(pid: int) -> bool:
    """Whether a process of this number runs."""
    with suppress(OSError):
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    return False


def peak(workshop: Workshop) -> float:
    """Megabytes that the process held at most."""
    status = Path(f"/proc/{workshop.pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def environment(workshop: Workshop) -> bytes:
    """The variables that the process was given."""
    return Path(f"/proc/{workshop.pid}/environ").read_bytes()


async def test_files_go_in_and_out(workshop: Workshop) -> None:
    made = await workshop.do(QuestionSheet(("I. Bối cảnh",), "vi"))
    back = await workshop.do(ReadWorkbook(made))
    told = await workshop.do(TEXT)
    with pytest.raises(UnreadableWorkbook) as refused:
        await workshop.do(ReadWorkbook(b"%PDF"))

    assert back == read_workbook(made)
    assert told == Fetched("nq.txt", "Điều 1")
    assert refused.value.text_id == "people-roster-unreadable-kind"


async def test_what_takes_too_long_is_killed_and_the_next_job_is_done(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as hasty:
        hasty.setattr(ReadDocument, "seconds", 0.0)
        with pytest.raises(JobFailed) as failed:
            await workshop.do(TEXT)

    assert failed.value.why == "time"
    assert await workshop.do(TEXT) == Fetched("nq.txt", "Điều 1")


async def test_what_wants_too_much_memory_gets_no_more_than_the_job_may_have(workshop: Workshop) -> None:
    noise = random.Random(7).randbytes(150_000).hex().encode()  # noqa: S311 - not a secret
    body = b"<w:p/>" * 6_000_000 + b"<w:p><w:r><w:t>" + noise + b"</w:t></w:r></w:p>"
    largest = len(sent := word_file(body))
    assert largest < 500_000

    told = await workshop.do(ReadDocument("nq.docx", sent, largest))

    assert told == Fetched("nq.docx", fault="too-large")
    assert peak(workshop) <= 256
    assert await workshop.do(TEXT) == Fetched("nq.txt", "Điều 1")


async def test_it_ends_by_itself_and_comes_back_when_it_is_needed() -> None:
    workshop = Workshop(zone=ZONE, idle=0.0)
    try:
        assert [await workshop.do(TEXT) for _ in range(2)] == [Fetched("nq.txt", "Điều 1")] * 2
    finally:
        workshop.close()


async def test_who_reads_hostile_files_has_no_secrets(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1234567890:secret")

    await workshop.do(TEXT)

    assert b"secret" not in environment(workshop)


def test_answers_are_plain_data() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("true",)

    with pytest.raises(pickle.UnpicklingError):
        plain(BytesIO(pickle.dumps(("done", Evil()))), 1000)


@pytest.mark.parametrize(
    "content",
    ["a" * 90_000, b"a" * 900_000, ["Điều 1"] * 50_000, 3],
    ids=lambda content: type(content).__name__,
)
def test_an_answer_is_read_up_to_its_size_and_not_a_byte_beyond(content: object) -> None:
    sent = pickle.dumps(("done", content))

    assert plain(BytesIO(sent), len(sent)) == ("done", content)
    with pytest.raises(AnswerTooLargeError):
        plain(BytesIO(sent), len(sent) - 1)
    with pytest.raises(EOFError):
        plain(BytesIO(sent[:-1]), len(sent))


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (b"\x8e" + (1 << 40).to_bytes(8, "little"), "size the answer has more than 1000 bytes"),
        (b"I" + b"1" * 1001, "size the answer has more than 1000 bytes"),
        (b"\x80\x04\x8c\x02\xff\xff.", "broken UnicodeDecodeError: the answer is no plain data"),
        (b"cos\nsystem\n.", "broken UnpicklingError: the answer is no plain data"),
    ],
    ids=["bytes", "line", "rubbish", "code"],
)
async def test_a_process_whose_answer_is_too_large_or_none_is_killed(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes, why: str
) -> None:
    """A file has taken the process over, which says what it likes now, and stays."""
    taken_over, said = tmp_path / "taken-over", tmp_path / "said"
    said.write_bytes(answer)
    taken_over.write_text(f"#!/bin/sh\ncat '{said}'\nexec sleep 60\n")
    taken_over.chmod(0o700)
    with monkeypatch.context() as crooked:
        crooked.setattr(ReadDocument, "largest_answer", 1000)
        crooked.setattr(sys, "executable", str(taken_over))
        with pytest.raises(JobFailed) as failed:
            await workshop.do(TEXT)
        pid = workshop.pid

    assert (str(failed.value), pid is not None and alive(pid)) == (why, False)
    assert await workshop.do(TEXT) == Fetched("nq.txt", "Điều 1")


def test_the_assistant_itself_loads_nothing_that_reads_or_makes_files_or_that_it_can_do_without() -> None:
    spared = {
        *HEAVY,
        "alembic",
        "asyncpg",
        "bot.demo",
        "bot.web.dashboard",
        "holidays",
        "jinja2",
        "sqlalchemy.dialects.postgresql",
    }
    asked = f"import sys, bot.app, bot.commands.run; print(*sorted(set(sys.modules) & {spared!r}))"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)  # noqa: S603

    assert loaded.stdout.split() == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process does not tell what it keeps")
async def test_a_job_that_leaves_it_large_is_its_last(workshop: Workshop) -> None:
    chart = Chart("Tiến độ", bars=(ChartBar("Chi bộ", Decimal(50), "1/2"),))

    await workshop.do(DrawCharts((chart,), "svg"))
    drew = workshop.pid
    read = await workshop.do(TEXT)

    assert read.text == "Điều 1"
    assert workshop.pid != drew


@pytest.mark.crash
def test_it_does_not_outlive_who_asks() -> None:
    asked = (
        "import asyncio, time\n"
        "from zoneinfo import ZoneInfo\n"
        "from bot.workshop.jobs import ReadDocument\n"
        "from bot.workshop.process import Workshop\n"
        "workshop = Workshop(zone=ZoneInfo('UTC'))\n"
        "asyncio.run(workshop.do(ReadDocument('a.txt', b'a', 9)))\n"
        "print(workshop.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    asker = subprocess.Popen([sys.executable, "-c", asked], stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert asker.stdout is not None
    pid = int(asker.stdout.readline())
    assert alive(pid)

    asker.send_signal(signal.SIGKILL)
    asker.wait()
    asker.stdout.close()

    until = monotonic() + 10
    while alive(pid) and monotonic() < until:
        sleep(0.05)
    assert not alive(pid)
