"""What an operator may set, from the environment or `.env`."""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.policy import Policy
from storage.engine.private_files import private_folder, private_if_there, sync_folder, write_private

_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})

PEPPER_BYTES = 32


class UnusableSecret(Exception):  # noqa: N818 - it says what is the matter with the file
    """The secret for link codes is damaged or out of reach; the message says in one line what to do."""


class Settings(BaseSettings):
    """Every setting with its default. A channel without a token is off."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    telegram_token: SecretStr = SecretStr("")
    """The token BotFather gave."""
    telegram_api_url: str = "https://api.telegram.org"
    """A server that speaks the Bot API: the official one, a self-hosted one, an emulated one."""
    zalo_bot_token: SecretStr = SecretStr("")
    """The token Zalo Bot Manager sent."""
    zalo_api_url: str = "https://bot-api.zaloplatforms.com"
    """A server that speaks the Zalo Bot API: the official one, an emulated one."""
    zalo_bot_link: str = ""
    """The link that opens the bot in Zalo, as Bot Creator shares it; it cannot be made from the token."""
    zalo_monthly_quota: int = 3000
    """Messages a month that the bot's package allows, in and out."""
    zalo_remove_webhook: bool = False
    """Take away a webhook that is set for the Zalo bot, so that polls are served."""
    public_url: str = ""
    """The public address of our HTTP listener (`https://…`), for webhooks and for files; empty: polling, no links."""
    webhook_secret: SecretStr = SecretStr("")
    """What the platforms put into every webhook's header; with `public_url` updates come by webhook."""
    database_url: str = ""
    """SQLAlchemy's URL; empty: a SQLite file under `data_dir`."""
    data_dir: Path = Path("data")
    """Where files are kept: the database, the secret for codes, the operator's own texts."""
    timezone: ZoneInfo = Field(
        default=ZoneInfo("Asia/Ho_Chi_Minh"), validation_alias=AliasChoices("TIMEZONE", "timezone")
    )
    """The committee's zone."""
    reminders_a_week: int = Field(default=4, ge=1, le=7)
    """The most reminders a member gets in a week over all rounds; the last two before a deadline come in any case."""
    evidence_photos: bool = True
    """Whether members may send one photo as evidence of a pledge, and one of its result."""
    evidence_photo_days: int = Field(default=400, ge=1)
    """Days after which those photos are deleted."""
    contact: str = ""
    """Whom members may call where their unit names nobody: an office, its telephone number. `run` needs it."""
    data_location: str = ""
    """Where the data are kept, as the consent text says it; empty: it is left out."""
    http_host: str = "127.0.0.1"
    http_port: int = 8080
    """Where the HTTP listener listens: webhooks, files, `/healthz`, `/metrics`; under `demo` the page."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("timezone", mode="before")
    @classmethod
    def _known_zone(cls, value: object) -> object:
        if isinstance(value, str):
            try:
                return ZoneInfo(value)
            except (OSError, KeyError, ValueError) as fault:
                raise ValueError(f"no such time zone: {value}") from fault
        return value

    @field_validator("public_url")
    @classmethod
    def _an_address(cls, value: str) -> str:
        try:
            parts = urlsplit(value)
            parts.port  # noqa: B018 - asks whether it is a number
        except ValueError:
            raise ValueError("no address; write it like https://bot.example.vn") from None
        whole = parts.scheme in ("http", "https") and parts.hostname and not parts.query + parts.fragment
        if value and not whole:
            raise ValueError("no address; write it like https://bot.example.vn")
        if parts.scheme == "http" and parts.hostname not in _THIS_MACHINE:
            raise ValueError("http shows links to files to everybody on the way; write https://")
        return value.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _a_secret(cls, value: SecretStr) -> SecretStr:
        """What both platforms take."""
        if value.get_secret_value() and not re.fullmatch(r"[A-Za-z0-9_-]{8,256}", value.get_secret_value()):
            raise ValueError("write 8 to 256 letters, digits, _ or -")
        return value

    @property
    def hooked(self) -> bool:
        """Whether updates are brought by webhook."""
        return bool(self.public_url and self.webhook_secret.get_secret_value())

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'neuguong.sqlite'}"

    @property
    def texts(self) -> Path:
        """The folder of texts with which an operator replaces ours."""
        return self.data_dir / "texts"

    def pepper(self) -> bytes:
        """The secret under which link codes are digested; made at the first start, readable by its owner only.

        Raises UnusableSecret where there is one that is not as it was made: with an empty or a short one, whoever
        steals the database could undo every code.
        """
        file = self.data_dir / "codes.secret"
        try:
            if not file.exists():
                self._make_pepper(file)
            private_if_there(file)
            pepper = file.read_bytes()
        except OSError as fault:
            raise UnusableSecret(f"{file} cannot be used: {fault.strerror}") from None
        if len(pepper) != PEPPER_BYTES:
            raise UnusableSecret(
                f"{file} has {len(pepper)} bytes instead of {PEPPER_BYTES}: put the file from the backup in its place, "
                "or delete it, which ends every link code and every link to a file"
            )
        return pepper

    def _make_pepper(self, file: Path) -> None:
        private_folder(self.data_dir)
        # Whole or not there: another process may start at this moment, and both must have the same one.
        fresh = self.data_dir / f"codes.secret.{secrets.token_hex(8)}"
        write_private(fresh, secrets.token_bytes(PEPPER_BYTES))
        with suppress(FileExistsError):
            file.hardlink_to(fresh)
        fresh.unlink()
        sync_folder(self.data_dir)

    def policy(self) -> Policy:
        """The product's rules with what this operator set."""
        quotas = {"zalo": self.zalo_monthly_quota} if self.zalo_monthly_quota else {}
        return Policy(
            pepper=self.pepper(),
            contact=self.contact,
            data_location=self.data_location,
            public_url=self.public_url,
            evidence_photos=self.evidence_photos,
            evidence_photo_days=self.evidence_photo_days,
            monthly_quotas=quotas,
            reminders_a_week=self.reminders_a_week,
        )
