"""What people do on their phones, and what they see there. Each act returns the update id it caused.

Knows the chats and the queue of updates; does not know HTTP or the Bot API's methods.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable, Sequence

from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram.deliveries import TelegramDeliveries
from bot.demo.emulators.telegram.journal import TelegramCounters
from bot.demo.emulators.telegram.markup import Entity, utf16_length
from bot.demo.emulators.telegram.message_json import file_json, message_json, picture_size
from bot.demo.emulators.telegram.state import (
    NotPossible,
    Press,
    PressAnswer,
    TelegramChat,
    TelegramMessage,
    TelegramPerson,
    TelegramState,
)
from domain.ports import Clock

_COMMAND = re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@\w+)?(?![\w/])")
_LONGEST = 4096
ANSWER_SECONDS = 150.0


class TelegramPhones:
    """The people's side of the local Telegram."""

    def __init__(
        self,
        *,
        state: TelegramState,
        deliveries: TelegramDeliveries,
        counters: TelegramCounters,
        clock: Clock,
        monotonic: Callable[[], float],
    ) -> None:
        self.state = state
        self.deliveries = deliveries
        self.counters = counters
        self.clock = clock
        self._monotonic = monotonic
        self._query_number = 4_382_000_000_000_000
        self.commands: dict[tuple[str, int, str], list[Json]] = {}

    # People and groups

    def person(self, user_id: int, first_name: str, last_name: str = "", language_code: str = "vi") -> None:
        """Someone with a phone, who has not pressed Start yet. Known already: renamed, the chat stays."""
        person = self.state.people.get(user_id)
        if person is None:
            person = TelegramPerson(user_id, first_name, last_name, language_code)
            self.state.people[user_id] = person
            self.state.chats[user_id] = TelegramChat(user_id, "private", person)
        else:
            person.first_name, person.last_name, person.language_code = first_name, last_name, language_code
        self.state.changed(self.state.chats[user_id])

    def group(self, chat_id: int, title: str) -> TelegramChat:
        """A group the bot was added to. Groups have negative ids."""
        chat = TelegramChat(chat_id, "group", None, title, started=True)
        self.state.chats[chat_id] = chat
        self.state.changed(chat)
        return chat

    # Acts

    def press_start(self, user_id: int, payload: str = "") -> int:
        """Press Start (or Restart after a block), with the payload of a deep link if there was one.

        Raises ValueError on a payload that no link can carry: 1-64 of A-Z a-z 0-9 _ -.
        """
        if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise ValueError("a start payload is 1-64 characters of A-Z a-z 0-9 _ -")
        if self._private(user_id).blocked:
            self.unblock(user_id)
        return self.say(user_id, f"/start {payload}" if payload else "/start")

    def say(
        self,
        user_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        replies_to: TelegramMessage | None = None,
        topic: int = 0,
    ) -> int:
        """Write a message, perhaps as a reply, perhaps in a topic of the chat.

        One that is too long leaves as several, as real apps do. Returns the last id.
        """
        chat, person = self._open(user_id, chat_id)
        update_id = 0
        for part in _parts(text.strip()):
            entities = tuple(
                Entity("bot_command", utf16_length(part[: m.start()]), utf16_length(m.group()))
                for m in _COMMAND.finditer(part)
            )
            body: Json = {"text": part}
            if entities:
                body["entities"] = [entity.as_json() for entity in entities]
            if replies_to is not None:
                body["reply_to_message"] = message_json(replies_to, chat, self.state.bot)
            message = TelegramMessage(0, False, self.clock.now(), part, entities, topic=topic)
            update_id = self._send(chat, person, body, message)
        return update_id

    def open_topic(self, user_id: int, name: str) -> int:
        """Begin a topic in the own chat, where the bot has topics switched on. Returns its id."""
        chat, _ = self._open(user_id, None)
        topic = self.state.next_message_id()
        chat.topics.add(topic)
        self._service(chat, {"message_thread_id": topic, "forum_topic_created": {"name": name}}, user_id)
        return topic

    def delete_topic(self, user_id: int, topic: int) -> None:
        """A topic is gone, with what was in it; the bot is not told."""
        self._private(user_id).topics.discard(topic)

    def let_app_write(self, user_id: int, **what: object) -> int:
        """What the app itself writes into the own chat: a pinned message, another wallpaper, a kind of tomorrow."""
        chat, _ = self._open(user_id, None)
        return self._service(chat, dict(what), user_id)

    def press(self, user_id: int, message_id: int, callback_data: str, *, chat_id: int | None = None) -> int:
        """Press an inline button. The data is not compared with the keyboard: apps can send anything.

        A message that is no longer there arrives as an inaccessible one, with date 0.
        """
        chat, person = self._open(user_id, chat_id)
        self._query_number += 7
        query_id = str(self._query_number)
        now = self._monotonic()
        for old in [p for p in chat.waiting.values() if now - p.born > ANSWER_SECONDS]:
            del chat.waiting[old.query_id], self.state.presses[old.query_id]
        press = Press(query_id, chat, message_id, callback_data, now)
        chat.waiting[query_id] = self.state.presses[query_id] = press
        message = chat.messages.get(message_id)
        shown: Json = {"message_id": message_id, "chat": chat.as_json(), "date": 0}
        if message is not None:
            shown = message_json(message, chat, self.state.bot)
        body: Json = {
            "id": query_id,
            "from": person.as_json(),
            "message": shown,
            "chat_instance": str(chat.chat_id * 31 + 17),
            "data": callback_data,
        }
        update_id = self.deliveries.add("callback_query", body, lane=("press", user_id))
        self.state.changed(chat)
        return update_id

    def tap(self, user_id: int, label: str) -> int:
        """Press the newest button with this label. Raises NotPossible if the person sees none."""
        for message in reversed(self._private(user_id).messages.values()):
            for row in message.rows:
                for button in row:
                    if button.label == label and button.data:
                        return self.press(user_id, message.message_id, button.data)
        raise NotPossible(f"no button {label!r}")

    def send_album(self, user_id: int, contents: Sequence[bytes], caption: str = "") -> list[int]:
        """Send pictures together: several messages, of which the first has the caption. Returns the ids."""
        album = str(self.state.next_message_id())
        captions = [caption, *[""] * len(contents)]
        return [
            self.send_photo(user_id, content, said, album=album)
            for content, said in zip(contents, captions, strict=False)
        ]

    def send_photo(self, user_id: int, content: bytes, caption: str = "", *, album: str = "") -> int:
        size = picture_size(content) or (90, 90)
        stored = self.state.store(content, name="photo.jpg", mime="image/jpeg")
        sizes = [{**file_json(stored.file_id, len(content)), "width": size[0], "height": size[1]}]
        message = TelegramMessage(0, False, self.clock.now(), caption, media="photo", file=stored)
        group = {"media_group_id": album} if album else {}
        return self._send_media(user_id, {"photo": sizes, **group}, message)

    def send_document(self, user_id: int, name: str, content: bytes, caption: str = "") -> int:
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = self.state.store(content, name=name, mime=mime)
        shown = {**file_json(stored.file_id, len(content)), "file_name": name, "mime_type": mime}
        message = TelegramMessage(0, False, self.clock.now(), caption, media="document", file=stored)
        return self._send_media(user_id, {"document": shown}, message)

    def send_voice(self, user_id: int, content: bytes = b"OggS", seconds: int = 3) -> int:
        stored = self.state.store(content, name="voice.ogg", mime="audio/ogg")
        shown = {**file_json(stored.file_id, len(content)), "duration": seconds, "mime_type": "audio/ogg"}
        message = TelegramMessage(0, False, self.clock.now(), media="voice", file=stored)
        return self._send_media(user_id, {"voice": shown}, message)

    def send_sticker(self, user_id: int, emoji: str = "👍") -> int:
        stored = self.state.store(b"RIFF\x00\x00\x00\x00WEBP", name="sticker.webp", mime="image/webp")
        shown = {
            **file_json(stored.file_id, len(stored.content)),
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        message = TelegramMessage(0, False, self.clock.now(), media="sticker", extra={"emoji": emoji})
        return self._send_media(user_id, {"sticker": shown}, message)

    def send_contact(self, user_id: int, phone_number: str, *, contact_user_id: int | None = None) -> int:
        """Share a contact: the sender's own unless another user id is given (0: someone without Telegram)."""
        person = self._person(user_id)
        owner = user_id if contact_user_id is None else contact_user_id
        shown: Json = {"phone_number": phone_number, "first_name": person.first_name}
        if owner:
            shown["user_id"] = owner
        message = TelegramMessage(
            0, False, self.clock.now(), media="contact", extra={"phone_number": phone_number}
        )
        return self._send_media(user_id, {"contact": shown}, message)

    def edit(self, user_id: int, message_id: int, text: str) -> int:
        """Edit an own message. Raises NotPossible if it is not the person's or not there."""
        chat, _ = self._open(user_id, None)
        message = chat.messages.get(message_id)
        if message is None or message.from_bot:
            raise NotPossible("only an own message can be edited")
        message.text, message.entities, message.edited = text.strip(), (), self.clock.now()
        update_id = self.deliveries.add(
            "edited_message", message_json(message, chat, self.state.bot), lane=("message", chat.chat_id)
        )
        self.state.changed(chat)
        return update_id

    def block(self, user_id: int) -> int:
        return self._member(user_id, blocked=True)

    def unblock(self, user_id: int) -> int:
        return self._member(user_id, blocked=False)

    def delete_account(self, user_id: int) -> None:
        """The account is gone; Telegram tells the bot only when it tries to write."""
        self._person(user_id).deleted = True
        self.state.changed(self._private(user_id))

    def migrate_chat(self, old: int, new: int) -> int:
        """A group becomes a supergroup with another id; both service messages are sent."""
        group = self.state.chats[old]
        group.migrated_to = new
        successor = TelegramChat(new, "supergroup", None, group.title, started=True)
        self.state.chats[new] = successor
        first = self._service(group, {"migrate_to_chat_id": new})
        self._service(successor, {"migrate_from_chat_id": old})
        return first

    # Sight

    def chat(self, user_id: int) -> list[TelegramMessage]:
        """The messages of a person's chat with the bot (or of a group, by its id), oldest first."""
        return list(self._chat(user_id).messages.values())

    def last(self, user_id: int) -> TelegramMessage | None:
        """The newest message of the bot in this chat."""
        return next((m for m in reversed(self._chat(user_id).messages.values()) if m.from_bot), None)

    def menu(self, user_id: int) -> list[tuple[str, str]]:
        """The command menu this person sees: (command, description), by scope and language.

        https://core.telegram.org/bots/api#determining-list-of-commands
        """
        language = self._person(user_id).language_code[:2]
        for scope in (("chat", user_id), ("all_private_chats", 0), ("default", 0)):
            for spoken in (language, ""):
                found = self.commands.get((*scope, spoken))
                if found:
                    return [(str(item["command"]), str(item["description"])) for item in found]
        return []

    def spinning(self, user_id: int) -> list[Press]:
        """The presses whose spinner still turns."""
        now = self._monotonic()
        return [
            press
            for press in self._chat(user_id).waiting.values()
            if not press.answered and now - press.born <= ANSWER_SECONDS
        ]

    def answers(self, user_id: int) -> list[PressAnswer]:
        """The toasts and alerts shown after presses, oldest first."""
        return list(self._chat(user_id).answers)

    # Inside

    def _person(self, user_id: int) -> TelegramPerson:
        return self.state.people[user_id]

    def _private(self, user_id: int) -> TelegramChat:
        return self.state.chats[user_id]

    def _chat(self, chat_id: int) -> TelegramChat:
        return self.state.chats[chat_id]

    def _open(self, user_id: int, chat_id: int | None) -> tuple[TelegramChat, TelegramPerson]:
        person = self._person(user_id)
        chat = self._chat(user_id if chat_id is None else chat_id)
        if person.deleted:
            raise NotPossible("the account is deleted")
        if chat.blocked:
            raise NotPossible("the bot is blocked")
        chat.started = True
        chat.acted = self._monotonic()
        return chat, person

    def _send(self, chat: TelegramChat, person: TelegramPerson, body: Json, message: TelegramMessage) -> int:
        message.message_id = self.state.next_message_id()
        message.author = person
        message.extra = {**message.extra, "body": body}
        update_id = self.deliveries.add(
            "message", message_json(message, chat, self.state.bot), lane=("message", chat.chat_id)
        )
        self.state.add(chat, message)
        return update_id

    def _send_media(self, user_id: int, body: Json, message: TelegramMessage) -> int:
        chat, person = self._open(user_id, None)
        if message.text:
            body = {**body, "caption": message.text}
        return self._send(chat, person, body, message)

    def _member(self, user_id: int, *, blocked: bool) -> int:
        chat, person = self._private(user_id), self._person(user_id)
        chat.blocked = blocked
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        change: Json = {
            "chat": chat.as_json(),
            "from": person.as_json(),
            "date": int(self.clock.now().timestamp()),
            "old_chat_member": _membership(self.state.bot, before),
            "new_chat_member": _membership(self.state.bot, after),
        }
        update_id = self.deliveries.add("my_chat_member", change, lane=("message", chat.chat_id))
        self.state.changed(chat)
        return update_id

    def _service(self, chat: TelegramChat, body: Json, user_id: int = 0) -> int:
        message: Json = {
            "message_id": self.state.next_message_id(),
            "from": self._person(user_id).as_json() if user_id else self.state.bot,
            "chat": chat.as_json(),
            "date": int(self.clock.now().timestamp()),
            **body,
        }
        return self.deliveries.add("message", message, lane=("message", chat.chat_id))


def _membership(bot: Json, status: str) -> Json:
    shown: Json = {"user": bot, "status": status}
    if status == "kicked":
        shown["until_date"] = 0
    return shown


def _parts(text: str) -> list[str]:
    if not text:
        raise NotPossible("an empty message cannot be sent")
    parts: list[str] = []
    while utf16_length(text) > _LONGEST:
        head = text[:_LONGEST]
        while utf16_length(head) > _LONGEST:
            head = head[:-1]
        parts.append(head)
        text = text[len(head) :]
    return [*parts, text]
