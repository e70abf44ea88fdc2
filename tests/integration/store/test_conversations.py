"""The transcript in a real SQLite file."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.ports import StoreBusy
from frontline.domain.conversation import Choice, Conversation, Message, Speaker, TurnState
from tests.clock import NOON


def talk(conversation_id: str = "talk") -> Conversation:
    return Conversation(conversation_id, "digest", NOON, NOON + timedelta(hours=24))


def said(
    message_id: str,
    client_id: str | None = None,
    choices: tuple[Choice, ...] = (),
    reply_to: str | None = None,
) -> Message:
    return Message(
        id=message_id,
        conversation_id="talk",
        seq=0,
        speaker=Speaker.VISITOR if client_id else Speaker.ASSISTANT,
        text="Ọlá O'Brien ñ ŵ",
        at=NOON,
        choices=choices,
        client_id=client_id,
        reply_to=reply_to,
        state=TurnState.RECEIVED if client_id else None,
    )


def test_messages_are_numbered_in_order_from_one(units: SqlUnitsOfWork) -> None:
    """The first message of a conversation is number one and each next is one more."""
    with units() as work:
        work.conversations.add(talk())
        numbers = [work.conversations.append(said(name)).seq for name in ("a", "b", "c")]
        work.commit()
    assert numbers == [1, 2, 3]


def test_a_message_comes_back_as_it_was_written(units: SqlUnitsOfWork) -> None:
    """Letters, choices and their order survive the store."""
    offered = (Choice("1", "Yes", "/affirm"), Choice("2", "No", "/deny", on_card=True))
    with units() as work:
        work.conversations.add(talk())
        written = work.conversations.append(said("a", choices=offered))
        work.commit()
    with units() as work:
        assert list(work.conversations.history("talk")) == [written]


def test_history_starts_after_the_number_asked_for(units: SqlUnitsOfWork) -> None:
    """A client that has read up to a number gets only what came later."""
    with units() as work:
        work.conversations.add(talk())
        for name in ("a", "b", "c"):
            work.conversations.append(said(name))
        work.commit()
    with units() as work:
        assert [m.id for m in work.conversations.history("talk", after=1)] == ["b", "c"]


def test_leaving_without_commit_keeps_nothing(units: SqlUnitsOfWork) -> None:
    """A unit of work that is not committed never happened."""
    with units() as work:
        work.conversations.add(talk())
    with units() as work:
        assert work.conversations.get("talk") is None


def test_a_choice_belongs_to_its_conversation(units: SqlUnitsOfWork) -> None:
    """A choice of one conversation cannot be pressed in another."""
    with units() as work:
        work.conversations.add(talk())
        work.conversations.add(talk("other"))
        work.conversations.append(said("a", choices=(Choice("1", "Yes", "/affirm"),)))
        work.commit()
    with units() as work:
        assert work.conversations.choice("talk", "1") == Choice("1", "Yes", "/affirm")
        assert work.conversations.choice("other", "1") is None


def test_only_received_messages_wait_for_an_answer(units: SqlUnitsOfWork) -> None:
    """What was answered waits no more; the conversation is listed while something waits."""
    with units() as work:
        work.conversations.add(talk())
        work.conversations.append(said("a", client_id="1"))
        work.conversations.append(said("b", client_id="2"))
        work.conversations.set_state("a", TurnState.ANSWERED)
        work.commit()
    with units() as work:
        later = NOON + timedelta(minutes=1)
        assert [m.id for m in work.conversations.unanswered("talk")] == ["b"]
        assert list(work.conversations.conversations_with_unanswered(later)) == ["talk"]
        work.conversations.set_state("b", TurnState.FAILED)
        assert list(work.conversations.conversations_with_unanswered(later)) == []


def test_erasing_leaves_no_row_and_no_bytes(database: Database, units: SqlUnitsOfWork) -> None:
    """After erasure neither rows nor the file hold what was said."""
    with units() as work:
        work.conversations.add(talk())
        work.conversations.append(said("a", client_id="1", choices=(Choice("1", "Y", "/y"),)))
        work.trackers.append("talk", [{"event": "session_started", "text": "Ọlá O'Brien"}])
        work.commit()
    with units() as work:
        work.conversations.erase("talk")
        work.commit()
    with units() as work:
        assert work.conversations.get("talk") is None
        assert work.trackers.load("talk") == []


def test_a_unit_of_work_inside_a_turn_joins_it(units: SqlUnitsOfWork) -> None:
    """What an action commits inside a turn is kept only if the turn is."""
    with units.turn():
        with units() as inner:
            inner.conversations.add(talk())
            inner.commit()
        with units() as inner:
            assert inner.conversations.get("talk") is not None
    with units() as work:
        assert work.conversations.get("talk") is None


def test_a_lock_makes_others_wait_and_then_give_up(database: Database) -> None:
    """While one turn holds a conversation another gets StoreBusy after the time allowed."""
    address = database.engine.url.render_as_string(hide_password=False)
    impatient = SqlUnitsOfWork(open_database(address, timeout=0.2))
    with SqlUnitsOfWork(database)() as work:
        work.conversations.add(talk())
        work.commit()
    with SqlUnitsOfWork(database)() as work:
        work.conversations.lock("talk")
        refused: list[BaseException] = []

        def try_too() -> None:
            with pytest.raises(StoreBusy) as caught, impatient() as other:
                other.conversations.lock("talk")
            refused.append(caught.value)

        thread = threading.Thread(target=try_too)
        thread.start()
        thread.join()
    assert len(refused) == 1
