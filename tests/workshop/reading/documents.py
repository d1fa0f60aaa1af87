"""Word documents for the tests of the reader, made of markup."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from docx import Document

_BODY = b"<w:body>"
_SPACES = (
    b' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    b' xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def run(text: str, properties: str = "") -> str:
    """A run of text that looks so."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*markup: str) -> str:
    """A paragraph of runs and whatever else."""
    return f"<w:p>{''.join(markup)}</w:p>"


def document(*paragraphs: str, replaced: Mapping[str, tuple[bytes, bytes]] | None = None) -> bytes:
    """A document of these paragraphs; `replaced` are changes in other parts, by their names."""
    made = BytesIO()
    Document().save(made)
    out = BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                body = part.index(_BODY) + len(_BODY)
                root = part.index(b"<w:document") + len(b"<w:document")
                spaces = b"" if b"xmlns:m=" in part else _SPACES
                part = part[:root] + spaces + part[root:body] + "".join(paragraphs).encode() + part[body:]
            before, after = (replaced or {}).get(name, (b"", b""))
            assert before in part
            new.writestr(name, part.replace(before, after, 1) if before else part)
    return out.getvalue()
