"""The command line as an operator uses it: what it prints, what it writes, its exit status."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from bot.__main__ import main as main_at
from bot.clock import MovableClock
from bot.workshop.jobs import ReadWorkbook
from tests import postgres
from tests.town import CELL, HEADER, MONDAY, ROSTER


def main(arguments: Sequence[str]) -> int:
    """The command on the Monday on which every story begins."""
    return main_at(arguments, clock=MovableClock(MONDAY))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder without any setting but where the data goes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CONTACT", "Văn phòng Đảng ủy Ví dụ, 0238 000 000")
    for name in ("DATABASE_URL", "TELEGRAM_TOKEN", "ZALO_BOT_TOKEN", "PUBLIC_URL", "WEBHOOK_SECRET"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def roster(desk: Path) -> Path:
    """The town's roster as an Excel file."""
    return _written(desk / "danh-sach.xlsx", [HEADER, *ROSTER])


def _written(file: Path, rows: Sequence[Sequence[str | None]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(file)
    return file


def test_run_without_a_channel_says_what_to_set(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["run"])

    assert status == 1
    assert capsys.readouterr().err == (
        "no channel is on: set TELEGRAM_TOKEN or ZALO_BOT_TOKEN in the environment or in .env; "
        "`python -m bot demo` needs none\n"
    )


@pytest.mark.parametrize("contact", ["", "  "])
def test_run_without_somebody_to_call_says_what_to_set(
    desk: Path, contact: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1234567890:made-up-for-a-test")
    monkeypatch.setenv("CONTACT", contact)

    status = main(["run"])

    assert status == 1
    assert capsys.readouterr().err == (
        "nobody to call is named: set CONTACT in the environment or in .env to what members read, "
        "an office and its telephone number\n"
    )
    assert not (desk / "data").exists()


@pytest.mark.parametrize("token", ["TELEGRAM_TOKEN", "ZALO_BOT_TOKEN"])
def test_run_needs_one_token_and_a_free_port(
    desk: Path, token: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(token, "1234567890:made-up-for-a-test")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("HTTP_PORT", str(port))

        status = main(["run"])

    assert status == 1
    assert capsys.readouterr().err == (
        f"cannot listen on 127.0.0.1, port {port} (Address already in use): set HTTP_HOST and HTTP_PORT\n"
    )


def test_run_does_not_listen_at_somebody_elses_address(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1234567890:made-up-for-a-test")
    monkeypatch.setenv("HTTP_HOST", "203.0.113.1")

    assert main(["run"]) == 1
    assert capsys.readouterr().err == (
        "cannot listen on 203.0.113.1, port 8080 (Cannot assign requested address): set HTTP_HOST and HTTP_PORT\n"
    )


def test_wrong_usage_is_status_two(desk: Path) -> None:
    with pytest.raises(SystemExit) as left:
        main(["fly"])

    assert left.value.code == 2


def test_a_roster_is_looked_at_then_imported_then_compared(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    looked = main(["import-roster", str(roster), "--dry-run"])
    first = capsys.readouterr().out.splitlines()
    done = main(["import-roster", str(roster)])
    second = capsys.readouterr().out.splitlines()
    moved = [(*row[:2], "CB2", "Chi bộ Kế hoạch", *row[4:]) if row[0] == "DV01" else row for row in ROSTER]
    again = main(
        ["import-roster", str(_written(desk / "sau.xlsx", [HEADER, *[r for r in moved if r[0] != "DV11"]]))]
    )
    third = capsys.readouterr().out.splitlines()

    assert (looked, done, again) == (0, 0, 0)
    assert first[-1] == "Mới xem thử, chưa ghi gì. Bỏ --dry-run để nhập."
    assert second[0] == first[0]
    assert second[-1] == "Đã nhập xong."
    assert third == [
        "Đã đọc trang tính “Sheet”.",
        "Tệp có 9 đảng viên, 4 đơn vị: mới 0, chuyển đơn vị 1, đổi tên 0, không còn trong tệp 1, giữ nguyên 8.",
        "Nguyễn Văn An (DV01) chuyển đơn vị: CB1 → CB2.",
        "Không còn trong tệp: Bùi Văn Út (DV11), đơn vị CB2. Hệ thống không xóa; "
        "nếu đồng chí đã chuyển đi, đề nghị ghi trạng thái trong tệp.",
        "Đã nhập xong.",
    ]


def test_a_report_of_which_only_the_head_is_read_ends_quietly(roster: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "bot", "import-roster", str(roster), "--dry-run"],
            stdout=writer,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            timeout=60,
            check=False,
        )
    finally:
        os.close(writer)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_faulty_roster_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _written(desk / "sai.xlsx", [HEADER, *ROSTER, ("DV99", "Lê Văn Lạc", *CELL, "", "đang bay")])

    status = main(["import-roster", str(file)])

    assert status == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Chưa ghi gì vào Hệ thống. Đề nghị sửa tệp rồi nhập lại."
    )
    assert main(["summary"]) == 1
    assert capsys.readouterr().err == "there are no figures for that week and unit\n"


def test_a_file_beyond_the_limits_is_refused_in_a_line(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReadWorkbook, "largest_answer", 10)
    file = _written(desk / "dai.xlsx", [HEADER, *ROSTER])

    status = main(["import-roster", str(file)])

    assert (status, capsys.readouterr().err) == (
        1,
        f"{file} cannot be read within the limits (size the answer has more than 10 bytes): "
        "save it anew with the sheet that is meant alone\n",
    )


YEAR = ("Từ ngày", "Đến ngày", "Loại", "Ghi chú")


def test_a_year_is_looked_at_then_taken_in_then_the_same(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year = MONDAY.year
    saturday = next(date(year, 8, day) for day in range(1, 8) if date(year, 8, day).weekday() == 5)
    monday = saturday + timedelta(days=2)
    file = _written(
        desk / "lich.xlsx",
        [
            YEAR,
            (f"{saturday:%d/%m/%Y}", None, "làm bù", "Bù cho thứ Hai"),
            (f"{monday:%d/%m/%Y}", f"{monday:%d/%m/%Y}", "nghỉ", "Hội thao"),
        ],
    )

    statuses = [
        main(["import-calendar", str(file), *more]) for more in (["--dry-run"], [], [], ["--dry-run"])
    ]
    told = capsys.readouterr().out.splitlines()

    read = ["Đã đọc trang tính “Sheet”.", "Đọc được 1 ngày nghỉ, 1 ngày làm bù."]
    first = [
        *read,
        "Ngày mới: 2; đổi nội dung: 0; giữ nguyên: 0.",
        f"• thứ Bảy {saturday:%d/%m/%Y}: làm bù (Bù cho thứ Hai)",
        f"• thứ Hai {monday:%d/%m/%Y}: nghỉ (Hội thao)",
    ]
    again = [
        *read,
        "Ngày mới: 0; đổi nội dung: 0; giữ nguyên: 2.",
        "Không có gì mới, lịch giữ nguyên.",
    ]
    assert statuses == [0, 0, 0, 0]
    assert told == [
        *first,
        "Mới xem thử, chưa ghi gì. Bỏ --dry-run để nhập.",
        *first,
        "Đã nhập 2 ngày vào lịch.",
        "Việc nhắc theo lịch mới trong vòng một phút.",
        *again,
        *again,
    ]


def test_a_faulty_year_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = _written(desk / "sai.xlsx", [YEAR, ("30/02/2027", None, "nghỉ", ""), (None, None, "bay", "x")])
    (desk / "hong.xlsx").write_bytes(b"PK\x03\x04")

    statuses = [
        main(["import-calendar", str(file)]) for file in (faulty, desk / "hong.xlsx", desk / "x.xlsx")
    ]

    assert statuses == [1, 1, 1]
    assert capsys.readouterr().out.splitlines() == [
        "Đã đọc trang tính “Sheet”.",
        "Danh sách có 2 chỗ cần sửa:",
        "Dòng 2: chưa đọc được ngày “30/02/2027”.",
        "Dòng 3: chưa có ngày.",
        "Chưa ghi gì vào lịch. Đề nghị sửa rồi gửi lại cả danh sách.",
        "Tệp bị hỏng, không đọc được. Đề nghị mở tệp bằng Excel, lưu lại rồi gửi.",
        "Không mở được tệp. Đề nghị kiểm tra lại đường dẫn và quyền đọc.",
    ]


def test_an_office_is_invited_once_named(roster: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import-roster", str(roster)])
    capsys.readouterr()

    unnamed = main(["invite", "--office"])
    said = capsys.readouterr().err
    named = main(["invite", "vp01", "--office"])
    code = capsys.readouterr().out
    again = main(["invite", "--office"])

    assert (unnamed, named, again) == (1, 0, 0)
    assert said == "name who gets the office: `python -m bot invite PERSON_CODE --office`\n"
    assert code.startswith("Mã liên kết của đồng chí Lê Thị Văn Phòng: ")


def test_an_unknown_person_is_not_invited(roster: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import-roster", str(roster)])
    capsys.readouterr()

    status = main(["invite", "XX99"])

    assert status == 1
    assert capsys.readouterr().err == "nobody on the roster has the code XX99\n"


def test_the_accounts_of_somebody_are_closed(roster: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import-roster", str(roster)])
    main(["invite", "DV03"])
    capsys.readouterr()

    unknown = main(["close-accounts", "XX99"])
    said = capsys.readouterr().err
    done = main(["close-accounts", "dv03"])

    assert (unknown, done) == (1, 0)
    assert said == "nobody on the roster has the code XX99\n"
    assert capsys.readouterr().out == "✅ Đã hủy mọi mã liên kết của đồng chí Võ Văn Ước.\n"


@pytest.mark.parametrize("gone", ["Chuyển đi", "Từ trần"])
@pytest.mark.parametrize("office", [[], ["--office"]], ids=["", "office"])
def test_d_who_is_gone_is_not_invited(
    gone: str, office: list[str], roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])
    rows = [(*row[:-1], gone) if row[0] == "DV02" else row for row in ROSTER]
    main(["import-roster", str(_written(desk / "sau.xlsx", [HEADER, *rows]))])
    capsys.readouterr()

    status = main(["invite", "DV02", *office])

    assert status == 1
    assert capsys.readouterr() == ("", "DV02 is no member any more by the roster, and gets no code\n")


def test_the_workbook_is_written_and_the_log_is_whole(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])

    exported = main(["export", str(desk / "so-lieu.xlsx")])
    verified = main(["verify"])

    assert (exported, verified) == (0, 0)
    assert load_workbook(desk / "so-lieu.xlsx").sheetnames[0] == "Tổng hợp"
    whole, root, proofs = capsys.readouterr().out.splitlines()[-3:]
    assert whole == "the audit log is whole"
    assert re.fullmatch(r"2 entries, root [0-9a-f]{64}", root)
    assert proofs == "every proof of study carries the hash of its stored text"


def test_a_log_that_was_taken_along_is_checked_by_the_script_alone(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])
    main(["invite", "VP01", "--office"])
    log = desk / "log.jsonl"
    capsys.readouterr()

    status = main(["verify", "--log", str(log)])
    root = capsys.readouterr().out.splitlines()[1]
    lines = log.read_text().splitlines()
    sound = _checked(log)
    first = _checked(log, "1")
    log.write_text("\n".join([lines[0], lines[1].replace("role.grant", "role.revoke"), *lines[2:]]))
    changed = _checked(log)
    log.write_text("\n".join([lines[0], *lines[2:]]))
    shorter = _checked(log)

    assert status == 0
    assert sound == (0, f"{root}\n", "")
    assert first == (0, f"1 entries, root {json.loads(lines[0])['digest']}\n", "")
    assert json.loads(lines[-1])["action"] == "export.audit"
    assert changed == shorter == (1, "", "broken at entry 2\n")
    assert log.stat().st_mode & 0o777 == 0o600


def _checked(log: Path, *upto: str) -> tuple[int, str, str]:
    """What the stand-alone script says: status, output, fault."""
    script = Path(__file__).parents[1] / "docs" / "verify_audit.py"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-I", str(script), str(log), *upto], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_whoever_reads_only_the_first_line_ends_it_quietly(desk: Path) -> None:
    main(["migrate"])
    pipe = f"{sys.executable} -m bot verify | head -1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(  # noqa: S603 - our own command
        ["/bin/bash", "-c", pipe],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )

    assert (done.stdout, done.stderr) == ("the audit log is whole\n0\n", "")


def test_a_place_that_cannot_be_written_is_one_line(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])
    capsys.readouterr()

    status = main(["export", str(desk / "nowhere" / "a.xlsx")])

    assert status == 1
    assert (
        capsys.readouterr().err
        == f"{desk / 'nowhere' / 'a.xlsx'} cannot be written: No such file or directory\n"
    )


def test_a_report_without_figures_and_a_wrong_period_are_one_line(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])
    capsys.readouterr()
    file = str(desk / "bao-cao.docx")

    assert main(["report", "--week", "--docx", file]) == 1
    assert capsys.readouterr().err == "there are no figures for that period and unit\n"
    assert main(["report", "--quarter", "2026-5", "--docx", file]) == 1
    assert capsys.readouterr().err == "'2026-5' is no quarter; write it like 2026-Q4\n"


def test_migrating_twice_is_harmless(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [main(["migrate"]), main(["migrate"])] == [0, 0]
    assert capsys.readouterr().out.splitlines() == ["the database is ready"] * 2


def test_a_wrong_week_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "--week", "47"]) == 1
    assert capsys.readouterr().err == "'47' is no week; write it like 2026-W47\n"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2027-02-31", "'2027-02-31' is no day; write it like 2027-03-31\n"),
        ("9999-01-01", "9999-01-01 is still to come\n"),
    ],
)
def test_a_wrong_day_to_look_back_at_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str], day: str, told: str
) -> None:
    assert main(["summary", "--as-of", day]) == 1
    assert capsys.readouterr().err == told


def test_an_unknown_time_zone_is_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIMEZONE", "Nowhere/Nothing")

    assert main(["verify"]) == 1
    assert capsys.readouterr().err == "TIMEZONE: Value error, no such time zone: Nowhere/Nothing\n"


def test_a_committee_moves_to_postgresql_and_goes_on_there(
    roster: Path,
    desk: Path,
    cluster: postgres.Cluster,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["import-roster", str(roster)])
    main(["invite", "vp01", "--office"])
    capsys.readouterr()
    url = cluster.url(cluster.create())

    copied = main(["copy-database", str(desk / "data" / "neuguong.sqlite"), url])
    said = capsys.readouterr().out.splitlines()
    monkeypatch.setenv("DATABASE_URL", url)
    went_on = [
        main(words)
        for words in (
            ["migrate"],
            ["import-roster", str(roster)],
            ["invite", "--office"],
            ["verify"],
            ["export", str(desk / "so-lieu.xlsx")],
        )
    ]
    later = capsys.readouterr().out.splitlines()

    assert (copied, went_on) == (0, [0] * 5)
    people = next(line for line in said if line.startswith("compared people: "))
    was, arrived = people.removeprefix("compared people: ").split(" = ")
    assert was == arrived
    assert was.startswith("10 rows, SHA-256 ")
    assert said.index("copied people: 10 rows") < said.index(people)
    assert said[-1] == (
        "set DATABASE_URL to the new one, keep DATA_DIR with codes.secret, and start the assistant"
    )
    assert later[2] == (
        "Tệp có 10 đảng viên, 4 đơn vị: mới 0, chuyển đơn vị 0, đổi tên 0, không còn trong tệp 0, giữ nguyên 10."
    )
    assert later[4].startswith("Mã liên kết của đồng chí Lê Thị Văn Phòng: ")
    assert load_workbook(desk / "so-lieu.xlsx").sheetnames[0] == "Tổng hợp"


def test_a_committee_begins_on_postgresql(
    roster: Path,
    cluster: postgres.Cluster,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # As operators write it, and as PostgreSQL's own programs do.
    url = cluster.url(cluster.create()).replace("postgresql+asyncpg", "postgresql")
    monkeypatch.setenv("DATABASE_URL", url + "&sslmode=disable")

    done = [
        main(words)
        for words in (
            ["migrate"],
            ["import-roster", str(roster)],
            ["invite", "vp01", "--office"],
            ["verify"],
        )
    ]

    assert done == [0] * 4
    assert main(["summary"]) == 1
    assert capsys.readouterr().err == "there are no figures for that week and unit\n"


def test_a_copy_that_is_refused_is_one_line(
    roster: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import-roster", str(roster)])
    capsys.readouterr()
    file = desk / "data" / "neuguong.sqlite"

    told = []
    for source, target in ((desk / "none.sqlite", file), (file, file), (file, "mysql://u:geheim@h/n")):
        assert main(["copy-database", str(source), str(target)]) == 1
        told.append(capsys.readouterr())

    assert [one.out for one in told] == [""] * 3
    assert [one.err for one in told] == [
        f"FROM: there is no file {desk / 'none.sqlite'}\n",
        "FROM and TO are the same database\n",
        "a database of the kind mysql cannot be used: write it like "
        "postgresql+asyncpg://USER:PASSWORD@HOST/NAME or sqlite+aiosqlite:///FILE\n",
    ]


def test_a_database_that_cannot_be_opened_is_one_line(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{desk / 'nowhere' / 'a.sqlite'}")

    assert main(["verify"]) == 1
    assert capsys.readouterr().err == "the database cannot be opened: unable to open database file\n"
