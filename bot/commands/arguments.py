"""What the command line takes."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path


def command_parser() -> argparse.ArgumentParser:
    """Its answer names the command's `module` in this folder."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Neu Guong: pledges, reminders and the weekly summary of a Party committee, in a chat.",
    )
    listed = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, about: str, *, module: str = "") -> argparse.ArgumentParser:
        parser = listed.add_parser(name, help=about, description=about)
        parser.set_defaults(module=module or name)
        return parser

    command("run", "Serve the channels that have a token, until stopped.")
    show = command(
        "demo", "Show everything in a browser: emulated platforms, an invented committee, a clock to turn."
    )
    show.add_argument(
        "--start",
        type=date.fromisoformat,
        metavar="2026-12-01",
        help="the first day (today), from half past nine",
    )
    command("migrate", "Create the database or bring it to this version.")
    roster = command(
        "import-roster",
        "Bring the committee to what an Excel roster says, or say what is wrong with it.",
        module="imports",
    )
    roster.add_argument("file", type=Path, metavar="FILE", help="an .xlsx file; its first sheet is read")
    roster.add_argument("--dry-run", action="store_true", help="only report what would change")
    roster.add_argument(
        "--confirm-secretaries",
        action="store_true",
        help="units get other secretaries, and it is right as --dry-run shows it",
    )
    year = command(
        "import-calendar",
        "Take in the office's own days off and swapped working days of a year.",
        module="imports",
    )
    year.add_argument("file", type=Path, metavar="FILE", help="an .xlsx file; its first sheet is read")
    year.add_argument("--dry-run", action="store_true", help="only report what would change")
    invite = command("invite", "Print a one-time link code for somebody on the roster.")
    invite.add_argument("person_code", nargs="?", metavar="PERSON_CODE", help="the code on the roster")
    invite.add_argument("--office", action="store_true", help="also give them the committee's office")
    closing = command(
        "close-accounts",
        "Close every account and end every link code of somebody on the roster; each account is told.",
        module="close_accounts",
    )
    closing.add_argument("person_code", metavar="PERSON_CODE", help="the code on the roster")
    summary = command("summary", "Print the figures now, those kept of a week, or those of a past day.")
    past = summary.add_mutually_exclusive_group()
    past.add_argument("--week", metavar="2026-W47", help="a finished week")
    past.add_argument("--as-of", metavar="2027-03-31", help="the end of a past day")
    summary.add_argument("--unit", metavar="CODE", help="only this unit and what lies under it")
    export = command("export", "Write the workbook with everything.")
    export.add_argument("file", type=Path, metavar="FILE.xlsx", help="where to write it")
    _add_report(command("report", "Write the draft of a report as a Word file."))
    _add_scenario(
        command(
            "simulate",
            "Live through weeks of a made-up committee in minutes, and count what must not happen.",
        )
    )
    verify = command(
        "verify", "Check that nobody changed the audit log, or a text that proofs were given for."
    )
    verify.add_argument(
        "--proof", metavar="CODE", help="only show this proof (HT-2026-0001) and check its hash"
    )
    verify.add_argument(
        "--log",
        type=Path,
        metavar="FILE.jsonl",
        help="also write the audit log there, for docs/verify_audit.py",
    )
    copying = command(
        "copy-database",
        "Copy an installation into an empty database, from SQLite to PostgreSQL or the other way, and compare every "
        "table. Stop the assistant first: what it writes to FROM meanwhile or afterwards is not in the copy. Then set "
        "DATABASE_URL to TO, keep DATA_DIR with its codes.secret, and start the assistant.",
        module="copy_database",
    )
    kinds = "postgresql+asyncpg://USER:PASSWORD@HOST/NAME, or a SQLite file"
    copying.add_argument("source", metavar="FROM", help=f"the database to copy, which is only read: {kinds}")
    copying.add_argument("target", metavar="TO", help=f"the empty database to copy it to: {kinds}")
    return parser


def _add_report(report: argparse.ArgumentParser) -> None:
    """`chosen.period`: the kind and the label, empty for the default."""
    period = report.add_mutually_exclusive_group(required=True)
    for kind, example, default in (
        ("week", "2026-W47", "the last that is over"),
        ("month", "2026-11", "the present"),
        ("quarter", "2026-Q4", "the present"),
    ):
        about = f"the {kind}, {default} where none is named"
        period.add_argument(f"--{kind}", nargs="?", const="", metavar=example, help=about)
    report.add_argument("--docx", type=Path, required=True, metavar="FILE.docx", help="where to write it")
    report.add_argument("--unit", metavar="CODE", help="only this unit and what lies under it")


def _add_scenario(simulate: argparse.ArgumentParser) -> None:
    """Every option is a field of `Scenario`, by its name or by `dest`."""

    def number(name: str, default: int, about: str, *, dest: str | None = None) -> None:
        told = f"{about} ({default})"
        simulate.add_argument(name, type=int, default=default, metavar="N", help=told, dest=dest)

    def share(name: str, default: float, about: str, *, dest: str | None = None) -> None:
        told = f"{about} ({default})"
        simulate.add_argument(name, type=float, default=default, metavar="SHARE", help=told, dest=dest)

    number("--members", 1000, "people of the committee")
    number("--days", 30, "days to live through")
    number("--seed", 7, "the same seed makes people do the same things")
    simulate.add_argument(
        "--start", type=date.fromisoformat, metavar="2026-12-01", help="the first day (today)"
    )
    simulate.add_argument("--folder", type=Path, metavar="DIR", help="keep the database there")
    number("--rounds", 2, "rounds, registration and study in turn")
    number("--apart", 3, "days from one opening to the next")
    number("--deadline", 21, "days from an opening to the deadline", dest="deadline_after")
    share("--eager", 0.15, "who of those who owe something does it on a day")
    share("--zalo-share", 0.0, "who is reached by Zalo instead of Telegram")
    number("--zalo-quota", 0, "messages a month on Zalo, 0 for no limit")
    share("--unlinked", 0.05, "who has no account at all")
    share("--blocking", 0.02, "who blocks the bot")
    share("--faults", 0.0, "sends that the platform throttles, loses or leaves in doubt")
    number("--talking", 100, "people who act in whole conversations; all others by calls")
    number("--look-every", 600, "seconds between two looks of the planners in working hours")
    simulate.add_argument(
        "--free-day",
        dest="free_days",
        type=date.fromisoformat,
        action="append",
        default=[],
        metavar="2026-12-24",
        help="a day on which nobody works; may be repeated",
    )
