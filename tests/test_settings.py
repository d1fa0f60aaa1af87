"""What an operator may set, and what no platform would take."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.settings import Settings

PUBLIC = "https://bot.example.vn"
SECRET = "a-secret-of-this-test"  # noqa: S105 - of no platform
ROOT = Path(__file__).parents[1]


def settings_of(folder: Path, **more: object) -> Settings:
    return Settings(_env_file=None, data_dir=folder, **more)  # type: ignore[arg-type]  # a test's own names


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("public_url", "bot.example.vn", "no address; write it like https://bot.example.vn"),
        ("public_url", "https://bot.example.vn/?a=1", "no address; write it like https://bot.example.vn"),
        ("public_url", "https://bot.example.vn:abc", "no address; write it like https://bot.example.vn"),
        (
            "public_url",
            "http://bot.example.vn",
            "http shows links to files to everybody on the way; write https://",
        ),
        ("webhook_secret", "short", "write 8 to 256 letters, digits, _ or -"),
        ("webhook_secret", "with a space in it", "write 8 to 256 letters, digits, _ or -"),
    ],
)
def test_settings_that_no_platform_takes(name: str, value: str, fault: str) -> None:
    with pytest.raises(ValidationError) as caught:
        settings_of(Path(), **{name: value})

    assert [error["msg"] for error in caught.value.errors()] == [f"Value error, {fault}"]


@pytest.mark.parametrize(
    ("url", "secret", "hooked"),
    [
        (PUBLIC + "/", SECRET, True),
        ("http://127.0.0.1:8080", SECRET, True),
        ("", SECRET, False),
        (PUBLIC, "", False),
    ],
)
def test_updates_are_brought_where_both_are_set(url: str, secret: str, hooked: bool) -> None:
    settings = settings_of(Path(), public_url=url, webhook_secret=SecretStr(secret))

    assert (settings.hooked, settings.public_url) == (hooked, url.rstrip("/"))


def test_the_example_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))
    plain = Settings(_env_file=None)

    assert sorted(told) == sorted(name.upper() for name in Settings.model_fields)
    assert {name: value for name, value in told.items() if value} == {
        name.upper(): shown for name in Settings.model_fields if (shown := _shown(getattr(plain, name)))
    }


def test_the_readme_names_every_setting() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in table] == []


def _shown(value: object) -> str:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return str(value).lower() if isinstance(value, bool) else str(value)
