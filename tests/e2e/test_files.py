"""The paperclip: a file of the visitor's computer becomes a document in the chat, is answered, and can be had back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.phones import Phone

pytestmark = pytest.mark.browser
NAME = "Nghị quyết số 29.docx"


def test_a_file_of_the_visitor_is_sent(page: Page, tmp_path: Path) -> None:
    file, giant = tmp_path / NAME, tmp_path / "lớn.docx"
    file.write_bytes(b"PK\x03\x04" + bytes(2048))
    giant.write_bytes(bytes(6 * 1024 * 1024 + 1))
    office = Phone(page, "office")

    office.send_file(file)
    office.sees("Hệ thống chưa cần ảnh, tệp hay nhãn dán ở đây")
    sent = office.node.locator(".message.person").get_by_test_id("document")
    expect(sent.last).to_contain_text(NAME)
    with page.expect_download() as saving:
        sent.last.click()
    documents = sent.count()
    office.send_file(giant)
    expect(page.get_by_role("status").filter(has_text="đến 6 MB")).to_be_visible()

    assert saving.value.suggested_filename == NAME
    assert Path(saving.value.path()).read_bytes() == file.read_bytes()
    assert sent.count() == documents
