"""The Bot API's methods: parameters in, result out, refusals in Telegram's words.

Knows the chats, files and commands; does not know HTTP, faults or how updates travel.
https://core.telegram.org/bots/api#available-methods
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.deliveries import TelegramDeliveries, TelegramWebhook
from bot.demo.emulators.telegram.journal import RateWatch, chat_number
from bot.demo.emulators.telegram.markup import (
    Entity,
    MarkupError,
    parse_html,
    trimmed,
    utf16_length,
    with_found,
)
from bot.demo.emulators.telegram.message_json import message_json
from bot.demo.emulators.telegram.parameters import (
    LARGEST_UPLOAD,
    NOTHING,
    Markup,
    TelegramParameters,
    parse_markup,
)
from bot.demo.emulators.telegram.phones import ANSWER_SECONDS, TelegramPhones
from bot.demo.emulators.telegram.settings import BotSettings, parse_webhook, webhook_info
from bot.demo.emulators.telegram.state import (
    PressAnswer,
    StoredFile,
    TelegramChat,
    TelegramMessage,
    TelegramRefusal,
    TelegramState,
)

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
EDITABLE = timedelta(hours=48)


class TelegramMethods:
    """The methods that a bot of texts and documents calls, but for `getUpdates`, by lower-case name in `table`."""

    def __init__(
        self,
        *,
        state: TelegramState,
        phones: TelegramPhones,
        deliveries: TelegramDeliveries,
        rates: RateWatch,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self._state = state
        self._deliveries = deliveries
        self._rates = rates
        self._now = now
        self._monotonic = monotonic
        settings = BotSettings(state=state, phones=phones)
        self.table: dict[str, Callable[[TelegramParameters], object]] = {
            "getme": self._get_me,
            "sendmessage": self._send_message,
            "editmessagetext": self._edit_text,
            "answercallbackquery": self._answer,
            "senddocument": self._send_document,
            "getfile": self._get_file,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": self._webhook_info,
            **settings.table,
        }

    # Sending

    def _get_me(self, _parameters: TelegramParameters) -> Json:
        return {
            **self._state.bot,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def _send_message(self, parameters: TelegramParameters) -> Json:
        chat = self._writable(parameters)
        text, entities = self._text(parameters, "text", limit=TEXT_LIMIT)
        if not text:
            raise TelegramRefusal(400, "Bad Request: message text is empty")
        return self._post(chat, parameters, TelegramMessage(0, True, self._now(), text, entities))

    def _send_document(self, parameters: TelegramParameters) -> Json:
        chat = self._writable(parameters)
        file = self._file(parameters, "document")
        text, entities = self._text(parameters, "caption", limit=CAPTION_LIMIT)
        message = TelegramMessage(0, True, self._now(), text, entities, media="document", file=file)
        return self._post(chat, parameters, message)

    def _post(self, chat: TelegramChat, parameters: TelegramParameters, message: TelegramMessage) -> Json:
        message.topic = parameters.number("message_thread_id")
        if message.topic and message.topic not in chat.topics:
            raise TelegramRefusal(400, "Bad Request: message thread not found")
        markup = self._markup(parameters)
        message.rows, message.markup = markup.rows, markup.shown
        message.message_id = self._state.next_message_id()
        self._rates.sent(chat, self._monotonic())
        self._state.add(chat, message)
        return message_json(message, chat, self._state.bot)

    # Editing

    def _edit_text(self, parameters: TelegramParameters) -> Json:
        chat = self._writable(parameters)
        message = self._own(chat, parameters)
        if message.file is not None:
            raise TelegramRefusal(400, "Bad Request: there is no text in the message to edit")
        text, entities = self._text(parameters, "text", limit=TEXT_LIMIT)
        if not text:
            raise TelegramRefusal(400, "Bad Request: message text is empty")
        return self._change(chat, message, text=text, entities=entities, markup=self._markup(parameters))

    def _change(
        self,
        chat: TelegramChat,
        message: TelegramMessage,
        *,
        text: str,
        entities: tuple[Entity, ...],
        markup: Markup,
    ) -> Json:
        if (text, entities, markup.rows) == (message.text, message.entities, message.rows):
            raise TelegramRefusal(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message",
            )
        if not (markup.rows or message.rows) and self._now() - message.date > EDITABLE:
            raise TelegramRefusal(400, "Bad Request: message can't be edited")
        if (text, entities) != (message.text, message.entities):
            message.edited = self._now()
        message.text, message.entities = text, entities
        message.rows, message.markup = markup.rows, markup.shown
        self._state.changed(chat)
        return message_json(message, chat, self._state.bot)

    def _own(self, chat: TelegramChat, parameters: TelegramParameters) -> TelegramMessage:
        message = chat.messages.get(parameters.number("message_id"))
        if message is None:
            raise TelegramRefusal(400, "Bad Request: message to edit not found")
        if not message.from_bot:
            raise TelegramRefusal(400, "Bad Request: message can't be edited")
        return message

    def _answer(self, parameters: TelegramParameters) -> bool:
        text = parameters.text("text")
        if len(text) > 200:
            raise TelegramRefusal(400, "Bad Request: MESSAGE_TOO_LONG")
        press = self._state.presses.pop(parameters.text("callback_query_id"), None)
        if press is not None:
            press.chat.waiting.pop(press.query_id, None)
        if press is None or self._monotonic() - press.born > ANSWER_SECONDS:
            raise TelegramRefusal(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        press.answered = True
        if text:
            press.chat.answers.append(
                PressAnswer(press.query_id, press.message_id, text, parameters.flag("show_alert"))
            )
        self._state.changed(press.chat)
        return True

    # Files

    def _file(self, parameters: TelegramParameters, name: str) -> StoredFile:
        value = parameters.text(name)
        upload = parameters.files.get(value.removeprefix("attach://") if value else name)
        if upload is not None:
            if len(upload.content) > LARGEST_UPLOAD:
                raise TelegramRefusal(413, "Request Entity Too Large")
            if not upload.content:
                raise TelegramRefusal(400, "Bad Request: file must be non-empty")
            mime = mimetypes.guess_type(upload.name)[0] or upload.mime
            return self._state.store(upload.content, name=upload.name, mime=mime)
        if not value:
            raise TelegramRefusal(400, f"Bad Request: there is no {name} in the request")
        known = self._state.files.get(value)
        if known is None:
            raise TelegramRefusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return known

    def _get_file(self, parameters: TelegramParameters) -> Json:
        file_id = parameters.text("file_id")
        if not file_id:
            raise TelegramRefusal(400, "Bad Request: file_id not specified")
        file = self._state.files.get(file_id)
        if file is None:
            raise TelegramRefusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(file.content) > LARGEST_DOWNLOAD:
            raise TelegramRefusal(400, "Bad Request: file is too big")
        self._state.links[file.path] = (file, self._monotonic())
        return {
            "file_id": file.file_id,
            "file_unique_id": file.file_id[-8:],
            "file_size": len(file.content),
            "file_path": file.path,
        }

    # TelegramWebhook

    def _set_webhook(self, parameters: TelegramParameters) -> bool:
        webhook = parse_webhook(parameters)
        self._take_allowed(parameters)
        self._switch(parameters, webhook)
        return True

    def _delete_webhook(self, parameters: TelegramParameters) -> bool:
        self._switch(parameters, None)
        return True

    def _switch(self, parameters: TelegramParameters, webhook: TelegramWebhook | None) -> None:
        if parameters.flag("drop_pending_updates"):
            self._deliveries.drop()
        self._deliveries.set_webhook(webhook)

    def _webhook_info(self, _parameters: TelegramParameters) -> Json:
        return webhook_info(self._deliveries)

    def _take_allowed(self, parameters: TelegramParameters) -> None:
        allowed = parameters.structure("allowed_updates")
        if isinstance(allowed, list):
            self._deliveries.allowed = [str(kind) for kind in allowed]

    # Checks

    def _writable(self, parameters: TelegramParameters) -> TelegramChat:
        """The chat the bot writes to. Raises TelegramRefusal if it may not."""
        value = parameters.get("chat_id")
        if value is None or value == "":
            raise TelegramRefusal(400, "Bad Request: chat_id is empty")
        chat = self._state.chats.get(chat_number(value) or 0)
        if chat is None:
            raise TelegramRefusal(400, "Bad Request: chat not found")
        if chat.migrated_to is not None:
            raise TelegramRefusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.person is None:
            if chat.blocked:
                raise TelegramRefusal(403, f"Forbidden: bot was kicked from the {chat.kind} chat")
            return chat
        if chat.person.deleted:
            raise TelegramRefusal(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise TelegramRefusal(403, "Forbidden: bot was blocked by the user")
        if not chat.started:
            raise TelegramRefusal(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def _markup(self, parameters: TelegramParameters) -> Markup:
        value = parameters.structure("reply_markup")
        return NOTHING if value is None else parse_markup(value)

    def _text(
        self, parameters: TelegramParameters, name: str, *, limit: int
    ) -> tuple[str, tuple[Entity, ...]]:
        source = parameters.text(name)
        entities: Sequence[Entity] = ()
        mode = parameters.text("parse_mode").lower()
        if mode == "html":
            try:
                source, entities = parse_html(source)
            except MarkupError as error:
                raise TelegramRefusal(400, f"Bad Request: can't parse entities: {error}") from None
        elif mode:
            # Telegram knows Markdown too; the product speaks HTML only, and a slip should be seen.
            raise TelegramRefusal(400, "Bad Request: unsupported parse_mode")
        text, kept = trimmed(source, entities)
        # Characters are counted strictly, as UTF-16 code units: what passes here passes at Telegram.
        if utf16_length(text) > limit:
            what = "message caption" if name == "caption" else "message"
            raise TelegramRefusal(400, f"Bad Request: {what} is too long")
        return text, with_found(text, kept)
