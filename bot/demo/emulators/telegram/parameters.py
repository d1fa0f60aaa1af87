"""The parameters of one call, from query, form, JSON or multipart, and their parsing as Telegram does it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from bot.demo.emulators.telegram.journal import chat_number
from bot.demo.emulators.telegram.state import ApiError, Json

LARGEST_UPLOAD = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Parameters:
    """Fields as they came (strings from a form, JSON values from JSON) and uploaded files by field name."""

    fields: dict[str, object]
    files: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str) -> object:
        return self.fields.get(name)

    def text(self, name: str, default: str = "") -> str:
        value = self.fields.get(name)
        return default if value is None else value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; what cannot be read as one is the default, as Telegram does for optional fields."""
        value = chat_number(self.fields.get(name))
        return default if value is None else value

    def flag(self, name: str) -> bool:
        value = self.fields.get(name)
        return value is True or (isinstance(value, str) and value.lower() in {"true", "yes", "1"})

    def structure(self, name: str) -> object:
        """A JSON-serialised field, decoded; None if absent or empty. Raises ApiError on broken JSON."""
        value = self.fields.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise ApiError(400, f"Bad Request: can't parse {name.replace('_', ' ')} JSON object") from None

    def recorded(self) -> Mapping[str, object]:
        """For the journal: the fields, and each file by its name."""
        if not self.files:
            return self.fields
        return {**self.fields, **{name: upload.name for name, upload in self.files.items()}}


async def read_parameters(request: web.BaseRequest, *, query: str) -> Parameters:
    """Read one request. Raises ApiError 400 on a body that is not what its type says, 413 on a giant."""
    fields: dict[str, object] = {}
    if query:
        fields.update(parse_qsl(query, keep_blank_values=True))
    if not request.body_exists:
        return Parameters(fields)
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/"):
        return await _multipart(request, fields)
    try:
        body = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    if kind.startswith("application/json"):
        fields.update(_json(body))
    elif body:
        try:
            fields.update(parse_qsl(body.decode(), keep_blank_values=True))
        except UnicodeDecodeError:
            raise ApiError(400, "Bad Request: strings must be encoded in UTF-8") from None
    return Parameters(fields)


def _json(body: bytes) -> Json:
    if not body:
        return {}
    try:
        decoded = json.loads(body)
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(decoded, dict):
        raise ApiError(400, "Bad Request: object expected")
    return decoded


async def _multipart(request: web.BaseRequest, fields: Json) -> Parameters:
    files: dict[str, Upload] = {}
    total = 0
    try:
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise ApiError(400, "Bad Request: can't parse multipart body")
            content = bytearray()
            while chunk := await part.read_chunk(65536):
                total += len(chunk)
                if total > LARGEST_UPLOAD + 65536:
                    raise ApiError(413, "Request Entity Too Large")
                content += chunk
            if part.filename is None:
                fields[part.name] = content.decode()
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                files[part.name] = Upload(part.filename, mime, bytes(content))
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse multipart body") from None
    return Parameters(fields, files)
