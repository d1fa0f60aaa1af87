"""The platform's list of commands, as each person may use them. Shown again whenever roles or language changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from bot.channels.base import ChannelError, MenuEntry
from bot.delivery.limits import LimitedChannel
from bot.delivery.settlements import GroupCommit
from domain.people.person import Caller
from domain.ports import Words
from domain.talk.messages import Address
from handlers.talk.command import Rights, rights
from handlers.talk.reception import Reception
from storage.engine.database import Database
from storage.work import writing

log = logging.getLogger(__name__)


NOBODY = Address("", "")


class Menus:
    """Compares what a chat was shown, which its account remembers, with what it should see now."""

    def __init__(
        self,
        *,
        database: Database,
        reception: Reception,
        channels: Mapping[str, LimitedChannel],
        words: Words,
    ) -> None:
        self._database = database
        self._reception = reception
        self._channels = channels
        self._words = words
        self._under_way: set[Address] = set()
        self._shown = GroupCommit(self._keep)
        self._wanted_by: dict[tuple[str, Rights], str] = {}

    async def everybody(self) -> None:
        """The list for those whom the assistant does not know yet, in every language."""
        for limited in self._channels.values():
            for language in self._words.languages():
                nobody = Caller(NOBODY, language=language)
                try:
                    await limited.channel.set_menu(None, self._entries(nobody), language=language)
                except ChannelError as fault:
                    log.warning("the menu of %s could not be set: %s", limited.channel.name, fault)

    def stale(self, caller: Caller) -> bool:
        """Whether this chat shows another list than its person may use, and nobody is setting it yet."""
        return (
            caller.person is not None
            and caller.menu != self._wanted(caller)
            and caller.address not in self._under_way
        )

    async def show(self, callers: Sequence[Caller]) -> None:
        """Set the lists of these chats. A courtesy: what fails is logged, and set at the person's next word."""
        self._under_way.update(caller.address for caller in callers)
        try:
            await asyncio.gather(*map(self._show, callers))
        finally:
            self._under_way.difference_update(caller.address for caller in callers)

    async def _show(self, caller: Caller) -> None:
        limited = self._channels.get(caller.address.channel)
        if limited is None:
            return
        try:
            await limited.channel.set_menu(caller.address, self._entries(caller), language=caller.language)
        except ChannelError as fault:
            log.warning("a menu of %s could not be set: %s", caller.address.channel, fault)
            return
        await self._shown.do((caller.address, self._wanted(caller)))

    async def _keep(self, shown: Sequence[tuple[Address, str]]) -> Sequence[None]:
        async with writing(self._database) as work:
            for address, menu in shown:
                await work.accounts.shown(address, menu)
        return [None] * len(shown)

    def _wanted(self, caller: Caller) -> str:
        """The language and the commands of the list that this chat should show; looked up at every update."""
        deciding = caller.language, rights(caller)
        wanted = self._wanted_by.get(deciding)
        if wanted is None:
            names = [command.name for command in self._reception.menu(caller)]
            wanted = self._wanted_by[deciding] = " ".join((caller.language, *names))
        return wanted

    def _entries(self, caller: Caller) -> list[MenuEntry]:
        return [MenuEntry(command.name, command.about) for command in self._reception.menu(caller)]
