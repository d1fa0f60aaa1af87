"""aiogram 3 as its documentation shows it: Dispatcher, a router, MemoryStorage, defaults.

https://docs.aiogram.dev/en/latest/dispatcher/finite_state_machine/index.html
"""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import UTC, date, datetime, timedelta
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.bench import words

router = Router()
registered: list[words.Registered] = []


class Registering(StatesGroup):
    """The questions in their order."""

    group = State()
    deed = State()
    result = State()
    until = State()
    evidence = State()
    review = State()


def keyboard(buttons: words.Buttons) -> InlineKeyboardMarkup:
    """One button under the other."""
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=data)] for label, data in buttons]
    )


def span() -> tuple[date, date]:
    """The days on offer."""
    today = datetime.now(UTC).date()
    return today, today + timedelta(days=60)


@router.message(Command(words.COMMAND))
async def begin(message: Message, state: FSMContext) -> None:
    """The command."""
    await state.set_state(Registering.group)
    await message.answer(words.ASK_GROUP, reply_markup=keyboard(words.groups()))


@router.message(Command(words.CANCEL_COMMAND))
async def cancel(message: Message, state: FSMContext) -> None:
    """Nothing is sent."""
    await state.clear()
    await message.answer(words.CANCELLED)


@router.callback_query(Registering.group, F.data.regexp(r"^\d+$"))
async def group(query: CallbackQuery, state: FSMContext) -> None:
    """The content group was pressed."""
    await query.answer()
    await state.update_data(group=int(query.data or "1"))
    await state.set_state(Registering.deed)
    assert isinstance(query.message, Message)
    await query.message.edit_text(words.ASK_DEED, reply_markup=keyboard((words.BACK,)))


@router.message(Registering.deed, F.text)
async def deed(message: Message, state: FSMContext) -> None:
    """The deed was written."""
    await state.update_data(deed=message.text)
    await state.set_state(Registering.result)
    await message.answer(words.ASK_RESULT, reply_markup=keyboard((words.SKIP, words.BACK)))


@router.message(Registering.result, F.text)
async def result(message: Message, state: FSMContext) -> None:
    """The result was written."""
    await state.update_data(result=message.text)
    await state.set_state(Registering.until)
    await message.answer(words.ask_until(*span()), reply_markup=keyboard(words.days(*span())))


@router.callback_query(Registering.until, F.data.regexp(r"^\d{4}-\d\d-\d\d$"))
async def until(query: CallbackQuery, state: FSMContext) -> None:
    """The day was pressed."""
    await query.answer()
    await state.update_data(until=date.fromisoformat(query.data or ""))
    await state.set_state(Registering.evidence)
    assert isinstance(query.message, Message)
    await query.message.edit_text(words.ASK_EVIDENCE, reply_markup=keyboard((words.SKIP, words.BACK)))


@router.message(Registering.evidence, F.text)
async def evidence(message: Message, state: FSMContext) -> None:
    """The evidence was written."""
    answers = await state.update_data(evidence=message.text)
    await state.set_state(Registering.review)
    await message.answer(
        words.review(pledge_of(answers)), reply_markup=keyboard((words.SEND, words.MEND, words.DROP))
    )


@router.callback_query(Registering.review, F.data == "yes")
async def confirm(query: CallbackQuery, state: FSMContext) -> None:
    """The registration was sent."""
    await query.answer()
    registered.append(pledge_of(await state.get_data()))
    await state.clear()
    assert isinstance(query.message, Message)
    await query.message.edit_text(
        words.receipt(len(registered), datetime.now(UTC)),
        reply_markup=keyboard(words.AFTERWARDS),
    )


def pledge_of(answers: dict[str, Any]) -> words.Registered:
    """What was answered."""
    return words.Registered(**answers)


async def main() -> None:
    """Poll until stopped."""
    bot = Bot(
        os.environ["TELEGRAM_TOKEN"],
        session=AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])),
        default=DefaultBotProperties(parse_mode=ParseMode.HTML),
    )
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(main())
