"""What the committee's calendar is to the rest of the house: `/lich` for everybody, the others for the office."""

from __future__ import annotations

from handlers.calendar.office_days import BACK, FREE, WORKED
from handlers.calendar.view import view
from handlers.calendar.year_import import IMPORT
from handlers.module import Module
from handlers.talk.command import Command, MenuGroup, member, office

MODULE = Module(
    name="calendar",
    commands=(
        Command(
            "lich",
            view,
            guard=member,
            aliases=("lich lam viec", "lich nghi", "ngay nghi", "lich nghi le", "calendar", "xem lich"),
            said=True,
            group=MenuGroup.CALENDAR,
            place=440,
        ),
        Command("themnghi", FREE, guard=office, aliases=("them ngay nghi", "dat ngay nghi")),
        Command("thembu", WORKED, guard=office, aliases=("them ngay lam bu", "ngay lam bu")),
        Command("bolich", BACK, guard=office, aliases=("bo ngay da dat", "huy ngay nghi")),
        Command("nhaplich", IMPORT, guard=office, aliases=("nhap lich", "nhap lich nam")),
    ),
)
