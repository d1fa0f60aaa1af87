"""The consent text, word by word against what is kept, who reads it, and what deletes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import Settings
from domain.people.person import Role
from domain.talk.messages import say
from handlers.people.accounts.consent import full_lines
from storage.personal_data.repository import LEFT_OUT, OWN_ROWS
from storage.work import writing
from tests.town import Town

NAMED = {
    "people": "họ tên, mã đảng viên, ngày vào Đảng, giới tính",
    "memberships": "chi bộ, chức vụ Đảng, diện sinh hoạt",
    "unit_changes": "chi bộ, chức vụ Đảng, diện sinh hoạt",
    "grants": "quyền trên Hệ thống",
    "accounts": "mã tài khoản",
    "account_links": "mã tài khoản",
    "consents": "thời điểm thao tác",
    "link_codes": "mã liên kết",
    "wrong_codes": "mã liên kết",
    "seats": "lý do báo bận, đi vắng, xin gia hạn",
    "absences": "đi vắng",
    "extension_requests": "xin gia hạn",
    "nominations": "bản giới thiệu gương",
    "pledges": "nội dung đăng ký",
    "pledge_versions": "nội dung đăng ký",
    "pledge_photos": "minh chứng (chữ, ảnh)",
    "progress_reports": "kết quả thực hiện",
    "decisions": "ý kiến của chi bộ",
    "fulfilment_decisions": "ý kiến của chi bộ",
    "assessments": "ý kiến của chi bộ",
    "study_readings": "tiến độ đọc",
    "study_tries": "câu trả lời",
    "study_answers": "chưa học",
    "reflection_drafts": "phần viết dở",
    "reflections": "bài thu hoạch",
    "reflection_versions": "bài thu hoạch",
    "conversations": "phần viết dở",
    "roster_sheets": "họ tên, mã đảng viên, ngày vào Đảng, giới tính",
    "reminders": "tin Hệ thống gửi",
    "greetings": "tin Hệ thống gửi",
    "outbox": "tin Hệ thống gửi",
    "dashboard_sessions": "thời điểm thao tác",
    "handovers": "thời điểm thao tác",
    "audit": "thời điểm thao tác",
}
"""How the text names what each table holds of a person."""


async def parts_of(town: Town, *, days: int = 400, photos: bool = True) -> list[str]:
    """The paragraphs of the whole text that begin with a number, where photographs are taken and kept like this."""
    address = town.talk("DV01").address
    async with writing(town.app.database) as work:
        callers = await work.accounts.callers([address], town.today)
        scene = town.app.scenes.scene(callers[address], work, town.clock.now())
        policy = replace(scene.policy, evidence_photos=photos, evidence_photo_days=days)
        scene = replace(scene, policy=policy)
        text, *_ = await full_lines(scene, scene.caller.person)
    lines = town.words.say(text, "vi").splitlines()
    return [line for line in lines if line[:1].isdigit()]


async def test_everything_that_is_kept_is_named(button_town: Town) -> None:
    data = (await parts_of(button_town))[2]

    assert set(NAMED) == set(OWN_ROWS) | set(LEFT_OUT)
    assert [table for table, words in NAMED.items() if words not in data] == []


async def test_everybody_who_may_read_is_named(button_town: Town) -> None:
    readers = (await parts_of(button_town))[3].lower()
    roles = [button_town.words.say(say("people-role-name", role=role.value), "vi") for role in Role]

    assert [role for role in roles if role not in readers] == []


@pytest.mark.parametrize(("days", "photos"), [(400, True), (30, True), (400, False)])
async def test_photographs_go_when_the_settings_say(button_town: Town, days: int, photos: bool) -> None:
    *_, data, _, kept, _, _ = await parts_of(button_town, days=days, photos=photos)

    assert (f"ảnh minh chứng tự xóa sau {days} ngày" in kept) is photos
    assert ("ảnh" in data) is photos


def test_the_settings_reach_the_text(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, evidence_photo_days=7)

    assert timedelta(days=settings.policy().evidence_photo_days) == timedelta(days=7)
