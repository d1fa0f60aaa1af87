"""`/bang`: a link that opens the office's page once, and the code that the page asks for."""

from __future__ import annotations

from datetime import timedelta

from domain.dashboard.session import IDLE, LINK_LIFE
from domain.talk.messages import BLANK, reply, say
from handlers.dashboard.actions import end_session, issue_link
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.scene import Outcome, Scene

DASHBOARD_COMMAND = "bang"
DASHBOARD_PATH = "/bang"
"""Where the page is, behind the public address."""
SIGN_IN_PATH = f"{DASHBOARD_PATH}/vao/"
"""Before the secret of a link."""
CLOSE_SESSIONS = "dong"
"""The argument that ends every session of the caller."""

_MINUTE = timedelta(minutes=1)


async def hand_out_link(scene: Scene) -> Outcome:
    """A fresh link with its code; or an end to the sessions, where that is asked for."""
    sessions = await scene.work.dashboard_sessions.lasting(scene.person.id, scene.now)
    again = command_button(DASHBOARD_COMMAND, say("dashboard-button-again"))
    if scene.argument == CLOSE_SESSIONS:
        await scene.work.dashboard_sessions.withdraw(scene.person.id, scene.now)
        for session in sessions:
            await end_session(scene.work, session, why="chat", now=scene.now)
        return Outcome((reply(say("dashboard-sessions-closed", count=len(sessions)), choices=(again,)),))
    if not scene.policy.public_url:
        figures = command_button("chibo", say("dashboard-button-figures"))
        return Outcome((reply(say("dashboard-no-address"), choices=(figures,)),))
    issued = await issue_link(
        scene.work, scene.person.id, scene.caller.address, pepper=scene.policy.pepper, now=scene.now
    )
    lines = [
        say("dashboard-link", code=issued.code),
        say("dashboard-link-address", link=scene.policy.public_url + SIGN_IN_PATH + issued.secret),
        BLANK,
        say("dashboard-link-terms", minutes=LINK_LIFE // _MINUTE, idle=IDLE // _MINUTE),
    ]
    if not sessions:
        return Outcome((reply(*lines),))
    began = moment_text(sessions[0].signed_in_at, scene.calendar)
    lines += [BLANK, say("dashboard-sessions", count=len(sessions), moment=began)]
    close = command_button(DASHBOARD_COMMAND, say("dashboard-button-close"), CLOSE_SESSIONS)
    return Outcome((reply(*lines, choices=(close,)),))


COMMANDS: tuple[Command, ...] = (
    Command(
        DASHBOARD_COMMAND,
        hand_out_link,
        guard=leader_or_office,
        aliases=("bang theo doi", "trang theo doi", "mo bang", "dashboard"),
        group=MenuGroup.DASHBOARD,
        place=255,
    ),
)
