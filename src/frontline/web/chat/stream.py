"""New messages as server-sent events, read from the transcript so that no message can be missed."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

import anyio
import anyio.to_thread

from frontline.application.ports import StoreBusy
from frontline.domain.conversation import Conversation, Message
from frontline.web.chat import views
from frontline.web.chat.ports import Converse
from frontline.web.errors import Refusal

RECONNECT_MILLISECONDS = 3_000


@dataclass(frozen=True)
class Pace:
    """Seconds: how often to look, how often to show the line is alive, when to end a stream."""

    poll: float = 1.0
    keep_alive: float = 15.0
    end: float = 600.0


class Streams:
    """The open streams of this process. Their reads never take the threads that turns run in."""

    def __init__(
        self,
        converse: Converse,
        pace: Pace,
        stopping: Callable[[], bool] = lambda: False,
        most: int = 500,
    ) -> None:
        self._converse = converse
        self._pace = pace
        self._stopping = stopping
        self._most = most
        self._open = 0
        self._threads = anyio.CapacityLimiter(2)

    def admit(self) -> None:
        """Errors: Refusal 503 when so many are open that the visitor should poll instead."""
        if self._open >= self._most:
            raise Refusal(503, "busy", "We are very busy. Please try again soon.", 30)

    async def events(self, conversation: Conversation, after: int) -> AsyncIterator[str]:
        """Events after `after` until the stream's time is up; the browser then connects again."""
        self._open += 1
        try:
            yield f"retry: {RECONNECT_MILLISECONDS}\n\n"
            async for piece in self._pieces(conversation, after):
                yield piece
        finally:
            self._open -= 1

    async def _pieces(self, conversation: Conversation, after: int) -> AsyncIterator[str]:
        quiet = 0.0
        for _ in range(int(self._pace.end / self._pace.poll)):
            if self._stopping():
                return
            for message in await self._news(conversation, after):
                after, quiet = message.seq, 0.0
                data = json.dumps(views.message_json(message))
                yield views.event(message, data)
            if quiet >= self._pace.keep_alive:
                quiet = 0.0
                yield ": still here\n\n"
            await anyio.sleep(self._pace.poll)
            quiet += self._pace.poll

    async def _news(self, conversation: Conversation, after: int) -> Sequence[Message]:
        try:
            return await anyio.to_thread.run_sync(
                self._converse.history, conversation, after, limiter=self._threads
            )
        except StoreBusy:
            return ()
