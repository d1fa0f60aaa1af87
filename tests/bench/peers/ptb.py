"""python-telegram-bot as its documentation shows it: Application, ConversationHandler, state in memory, defaults.

https://docs.python-telegram-bot.org/en/stable/examples.conversationbot.html
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, date, datetime, timedelta
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from tests.bench import words

GROUP, DEED, RESULT, UNTIL, EVIDENCE, REVIEW = range(6)

Context = ContextTypes.DEFAULT_TYPE

registered: list[words.Registered] = []


def keyboard(buttons: words.Buttons) -> InlineKeyboardMarkup:
    """One button under the other."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data)] for label, data in buttons]
    )


def span() -> tuple[date, date]:
    """The days on offer."""
    today = datetime.now(UTC).date()
    return today, today + timedelta(days=60)


async def begin(update: Update, _context: Context) -> int:
    """The command."""
    assert update.message is not None
    await update.message.reply_text(
        words.ASK_GROUP, reply_markup=keyboard(words.groups()), parse_mode=ParseMode.HTML
    )
    return GROUP


async def group(update: Update, context: Context) -> int:
    """The content group was pressed."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    await query.answer()
    context.user_data["group"] = int(query.data or "1")
    await query.edit_message_text(
        words.ASK_DEED, reply_markup=keyboard((words.BACK,)), parse_mode=ParseMode.HTML
    )
    return DEED


async def deed(update: Update, context: Context) -> int:
    """The deed was written."""
    assert update.message is not None
    assert context.user_data is not None
    context.user_data["deed"] = update.message.text
    await update.message.reply_text(
        words.ASK_RESULT, reply_markup=keyboard((words.SKIP, words.BACK)), parse_mode=ParseMode.HTML
    )
    return RESULT


async def result(update: Update, context: Context) -> int:
    """The result was written."""
    assert update.message is not None
    assert context.user_data is not None
    context.user_data["result"] = update.message.text
    await update.message.reply_text(
        words.ask_until(*span()), reply_markup=keyboard(words.days(*span())), parse_mode=ParseMode.HTML
    )
    return UNTIL


async def until(update: Update, context: Context) -> int:
    """The day was pressed."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    await query.answer()
    context.user_data["until"] = date.fromisoformat(query.data or "")
    await query.edit_message_text(
        words.ASK_EVIDENCE, reply_markup=keyboard((words.SKIP, words.BACK)), parse_mode=ParseMode.HTML
    )
    return EVIDENCE


async def evidence(update: Update, context: Context) -> int:
    """The evidence was written."""
    assert update.message is not None
    assert context.user_data is not None
    context.user_data["evidence"] = update.message.text
    await update.message.reply_text(
        words.review(pledge_of(context.user_data)),
        reply_markup=keyboard((words.SEND, words.MEND, words.DROP)),
        parse_mode=ParseMode.HTML,
    )
    return REVIEW


async def confirm(update: Update, context: Context) -> int:
    """The registration was sent."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    await query.answer()
    registered.append(pledge_of(context.user_data))
    context.user_data.clear()
    await query.edit_message_text(
        words.receipt(len(registered), datetime.now(UTC)),
        reply_markup=keyboard(words.AFTERWARDS),
        parse_mode=ParseMode.HTML,
    )
    return ConversationHandler.END


async def cancel(update: Update, context: Context) -> int:
    """Nothing is sent."""
    assert update.message is not None
    assert context.user_data is not None
    context.user_data.clear()
    await update.message.reply_text(words.CANCELLED)
    return ConversationHandler.END


def pledge_of(answers: dict[Any, Any]) -> words.Registered:
    """What was answered."""
    return words.Registered(
        group=answers["group"],
        deed=answers["deed"],
        result=answers["result"],
        until=answers["until"],
        evidence=answers["evidence"],
    )


def main() -> None:
    """Poll until stopped."""
    logging.basicConfig(level=logging.WARNING)
    application = (
        Application.builder()
        .token(os.environ["TELEGRAM_TOKEN"])
        .base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
        .build()
    )
    text = filters.TEXT & ~filters.COMMAND
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler(words.COMMAND, begin)],
            states={
                GROUP: [CallbackQueryHandler(group, pattern=r"^\d+$")],
                DEED: [MessageHandler(text, deed)],
                RESULT: [MessageHandler(text, result)],
                UNTIL: [CallbackQueryHandler(until, pattern=r"^\d{4}-\d\d-\d\d$")],
                EVIDENCE: [MessageHandler(text, evidence)],
                REVIEW: [CallbackQueryHandler(confirm, pattern="^yes$")],
            },
            fallbacks=[CommandHandler(words.CANCEL_COMMAND, cancel)],
        )
    )
    application.run_polling()


if __name__ == "__main__":
    main()
