"""Messages as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

import pytest

from frontline.application.ports import StoreBusy
from frontline.domain.conversation import Conversation, Message
from frontline.web.chat.stream import Pace, Streams
from frontline.web.errors import Refusal
from tests.web.chat.scripted import ScriptedConverse

QUICK = Pace(poll=0.01, keep_alive=0.03, end=0.1)


class BusyOnce(ScriptedConverse):
    """A store that is busy at the first look."""

    busy = True

    def history(self, conversation: Conversation, after: int = 0) -> Sequence[Message]:
        if self.busy:
            self.busy = False
            raise StoreBusy
        return super().history(conversation, after)


def pieces(converse: ScriptedConverse, after: int = 0, pace: Pace = QUICK) -> list[str]:
    """All a stream sends until it ends by itself."""
    conversation = converse.begin(None, None).conversation
    converse.say(conversation, "one", "hello")

    async def read() -> list[str]:
        return [piece async for piece in Streams(converse, pace).events(conversation, after)]

    return asyncio.run(read())


def seqs(sent: list[str]) -> list[int]:
    return [int(piece.split("\n")[0].removeprefix("id: ")) for piece in sent if "event:" in piece]


def test_a_stream_sends_each_message_once_in_order() -> None:
    """However often the transcript is looked at, a message is one event."""
    assert seqs(pieces(ScriptedConverse())) == [1, 2, 3]


def test_a_stream_goes_on_after_the_last_event() -> None:
    """A browser that connects again misses nothing and gets nothing twice."""
    assert seqs(pieces(ScriptedConverse(), after=2)) == [3]


def test_an_event_is_one_line_of_json() -> None:
    """The data of an event is the message as everywhere in the API."""
    lines = pieces(ScriptedConverse())[3].splitlines()
    assert lines[1] == "event: message"
    assert json.loads(lines[2].removeprefix("data: "))["text"] == "You said: hello"


def test_a_quiet_stream_shows_that_it_is_alive() -> None:
    """Proxies see a comment now and then, so that they keep the line open."""
    assert ": still here\n\n" in pieces(ScriptedConverse(), after=3)


def test_a_busy_store_delays_a_message_and_loses_none() -> None:
    """A look that failed is made up for by the next."""
    assert seqs(pieces(BusyOnce())) == [1, 2, 3]


def test_a_stream_ends_when_the_process_is_asked_to() -> None:
    """An open chat does not hold up a restart."""
    converse = ScriptedConverse()
    conversation = converse.begin(None, None).conversation

    async def read() -> list[str]:
        streams = Streams(converse, Pace(), stopping=lambda: True)
        return [piece async for piece in streams.events(conversation, 0)]

    assert asyncio.run(read()) == ["retry: 3000\n\n"]


def test_too_many_streams_are_sent_away() -> None:
    """A full process asks the browser to come back later instead of slowing everybody down."""

    async def two_at_once() -> None:
        converse = ScriptedConverse()
        conversation = converse.begin(None, None).conversation
        streams = Streams(converse, QUICK, most=1)
        first = streams.events(conversation, 0)
        await first.__anext__()
        with pytest.raises(Refusal) as refusal:
            streams.admit()
        assert (refusal.value.status, refusal.value.retry_after) == (503, 30)
        async for _ in first:
            pass
        streams.admit()

    asyncio.run(two_at_once())
