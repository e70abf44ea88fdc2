"""The life of a visitor's message: acknowledged, answered once, in order, whatever fails."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.converse import (
    Begun,
    Converse,
    NotAllowed,
)
from frontline.application.ports import StoreBusy, TurnFailed, TurnHanging
from frontline.application.visitor_words import TooLong, Unprocessable
from frontline.domain.conversation import PageShown, Speaker, TurnState
from tests.clock import FixedClock
from tests.integration.converse.scripted import FixedWording, ScriptedEngine, record_of
from tests.unit.vacancies.samples import vacancy


def test_the_greeting_says_it_is_a_machine_and_is_the_first_message(begun: Begun) -> None:
    """A conversation opens with the assistant's own words and choices, number one."""
    greeting = begun.messages[0]
    assert greeting.seq == 1
    assert greeting.speaker is Speaker.ASSISTANT
    assert "automated assistant" in greeting.text
    assert [choice.title for choice in greeting.choices] == ["Find a role"]


def test_a_typed_message_is_answered(converse: Converse, begun: Begun) -> None:
    """The reply follows the message and carries choices whose ids tell nothing."""
    said = converse.say(begun.conversation, "1", text="hello")
    assert [m.text for m in said.messages] == ["You said hello"]
    assert "/affirm" not in {choice.id for choice in said.messages[0].choices}
    assert said.status == "answered"


def test_the_transcript_keeps_everything_in_order(converse: Converse, begun: Begun) -> None:
    """Greeting, question and answer stand one after the other."""
    converse.say(begun.conversation, "1", text="hello")
    history = converse.history(begun.conversation)
    assert [(m.seq, m.speaker) for m in history] == [
        (1, Speaker.ASSISTANT),
        (2, Speaker.VISITOR),
        (3, Speaker.ASSISTANT),
    ]


def test_a_choice_stands_for_what_the_server_offered(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Pressing a choice writes its title and tells the engine its payload."""
    pressed = begun.messages[0].choices[0].id
    converse.say(begun.conversation, "1", choice=pressed)
    assert engine.heard == ["/search_vacancies"]
    assert converse.history(begun.conversation)[1].text == "Find a role"


def test_a_choice_on_a_card_can_be_pressed_and_is_shown_there_only(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """The card shows an opaque id; the message's own choices are marked as the card's."""
    reply = converse.say(begun.conversation, "1", text="roles").messages[0]
    on_card = reply.cards[0]["choices"][0]
    assert set(on_card) == {"id", "title"}
    assert [c.title for c in reply.choices if not c.on_card] == ["Yes"]
    converse.say(begun.conversation, "2", choice=on_card["id"])
    assert engine.heard[-1] == "/read"


def test_a_choice_of_another_conversation_is_refused(converse: Converse, begun: Begun) -> None:
    """Choices belong to the talk they were offered in."""
    foreign = converse.begin().messages[0].choices[0].id
    with pytest.raises(Unprocessable):
        converse.say(begun.conversation, "1", choice=foreign)


@pytest.mark.parametrize(
    "typed",
    ['/inform{"right_to_work":"yes"}', " /restart", "／affirm", "\u200b/affirm", "\u202e/affirm"],
)
def test_no_visitor_can_name_an_intent(
    converse: Converse, engine: ScriptedEngine, begun: Begun, typed: str
) -> None:
    """A leading slash, also one in disguise, never reaches the engine as one."""
    converse.say(begun.conversation, "1", text=typed)
    assert not engine.heard[0].strip().startswith("/")


@pytest.mark.parametrize("empty", ["", "   ", "\n", "\x00", "\u200b\u200b", "👍"])
def test_an_empty_message_gets_one_plain_sentence(
    converse: Converse, engine: ScriptedEngine, begun: Begun, empty: str
) -> None:
    """Nothing is stored and the engine hears nothing."""
    with pytest.raises(Unprocessable, match="empty"):
        converse.say(begun.conversation, "1", text=empty)
    assert engine.heard == []


def test_a_very_long_message_is_refused_politely(converse: Converse, begun: Begun) -> None:
    """Over 2,000 characters the visitor is told the limit."""
    with pytest.raises(TooLong, match="2,000"):
        converse.say(begun.conversation, "1", text="a" * 2001)


def test_nul_and_lone_surrogates_are_cleaned_and_answered(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Characters that no database takes are taken out; the message is answered."""
    converse.say(begun.conversation, "1", text="he\x00llo \ud800 there")
    assert engine.heard == ["hello \ufffd there"]


def test_text_or_choice_but_not_both_nor_neither(converse: Converse, begun: Begun) -> None:
    """A message is typed or chosen."""
    for text, choice in ((None, None), ("hello", "x")):
        with pytest.raises(Unprocessable):
            converse.say(begun.conversation, "1", text=text, choice=choice)


def test_the_same_client_id_gives_the_same_reply(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Sending again changes nothing and answers the same."""
    first = converse.say(begun.conversation, "1", text="hello")
    assert converse.say(begun.conversation, "1", text="hello") == first
    assert len(engine.heard) == 1


def test_ten_at_once_with_one_client_id_are_one_turn(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Ten parallel sends of the same message make one turn and ten equal replies."""
    with ThreadPoolExecutor(10) as senders:
        said = list(
            senders.map(lambda _: converse.say(begun.conversation, "1", text="hi"), range(10))
        )
    assert len(engine.heard) == 1
    assert all(one == said[0] for one in said)


def test_messages_sent_at_once_are_answered_in_the_order_of_their_numbers(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """One turn at a time: each message has its own reply, and the engine heard them in order."""
    with ThreadPoolExecutor(8) as senders:
        list(
            senders.map(lambda n: converse.say(begun.conversation, str(n), text=f"m{n}"), range(8))
        )
    asked = [m.text for m in converse.history(begun.conversation) if m.client_id]
    assert engine.heard == asked


def test_a_turn_that_fails_once_is_tried_again(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """The visitor notices nothing of a failure that passes."""
    engine.troubles = [TurnFailed()]
    assert converse.say(begun.conversation, "1", text="hi").messages[0].text == "You said hi"
    assert len(engine.heard) == 2


def test_a_turn_that_fails_twice_ends_in_an_apology(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """One plain apology, a press to try again, and the same client id gives the same words."""
    engine.troubles = [TurnFailed(), TurnFailed()]
    said = converse.say(begun.conversation, "1", text="hi")
    assert said.messages[0].text.startswith("Sorry")
    assert converse.say(begun.conversation, "1", text="hi") == said
    again = said.messages[0].choices[0]
    assert again.title == "Try again"
    assert converse.say(begun.conversation, "2", choice=again.id).messages[0].text == "You said hi"


def test_what_a_failed_turn_wrote_is_gone(
    converse: Converse, engine: ScriptedEngine, units: SqlUnitsOfWork, begun: Begun
) -> None:
    """An action's writes go with the turn that failed."""

    def write() -> None:
        with units() as work:
            work.trackers.append(begun.conversation.id, [{"event": "user"}])
            work.commit()

    engine.during = write
    engine.troubles = [TurnFailed(), TurnFailed()]
    converse.say(begun.conversation, "1", text="hi")
    with units() as work:
        assert work.trackers.load(begun.conversation.id) == []


def test_a_hanging_turn_is_not_tried_again(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """A turn that hung gets its apology at once."""
    engine.troubles = [TurnHanging()]
    said = converse.say(begun.conversation, "1", text="hi")
    assert said.messages[0].text.startswith("Sorry")
    assert len(engine.heard) == 1


def test_a_busy_store_leaves_the_message_for_later(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Nothing acknowledged is lost: sending the same id again answers it."""
    engine.troubles = [StoreBusy()]
    with pytest.raises(StoreBusy):
        converse.say(begun.conversation, "1", text="hi")
    assert converse.say(begun.conversation, "1", text="hi").messages[0].text == "You said hi"
    assert [m.text for m in converse.history(begun.conversation) if m.client_id] == ["hi"]


def test_a_store_locked_from_outside_is_told_and_costs_nothing(
    database: Database, engine: ScriptedEngine, clock: FixedClock, begun: Begun
) -> None:
    """While somebody else holds the conversation the visitor is told to try again, and can."""
    address = database.engine.url.render_as_string(hide_password=False)
    impatient = SqlUnitsOfWork(open_database(address, timeout=0.2))
    converse = Converse(impatient, engine, FixedWording(), clock, lambda _: None, record_of)
    with SqlUnitsOfWork(database)() as work:
        work.conversations.lock(begun.conversation.id)
        with pytest.raises(StoreBusy):
            converse.say(begun.conversation, "1", text="hi")
    assert converse.say(begun.conversation, "1", text="hi").messages[0].text == "You said hi"


def test_messages_left_by_a_crash_are_answered_by_the_sweep(
    converse: Converse, engine: ScriptedEngine, clock: FixedClock, begun: Begun
) -> None:
    """What was acknowledged before a kill is answered after the restart, once."""
    engine.troubles = [StoreBusy()]
    with pytest.raises(StoreBusy):
        converse.say(begun.conversation, "1", text="hi")
    clock.advance(timedelta(minutes=1))
    assert converse.answer_waiting() == 1
    assert converse.answer_waiting() == 0
    assert converse.history(begun.conversation)[-1].text == "You said hi"


def test_an_earlier_message_is_answered_before_a_later_one(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """A message that waits goes first when the next one comes."""
    engine.troubles = [StoreBusy()]
    with pytest.raises(StoreBusy):
        converse.say(begun.conversation, "1", text="first")
    converse.say(begun.conversation, "2", text="second")
    assert engine.heard == ["first", "first", "second"]


@pytest.mark.parametrize("token", ["", "wrong", "é\ud800"])
def test_a_wrong_token_is_refused(converse: Converse, begun: Begun, token: str) -> None:
    """Only the token that was given opens the conversation."""
    with pytest.raises(NotAllowed):
        converse.conversation_for(begun.conversation.id, token)


def test_a_foreign_token_and_an_unknown_conversation_are_refused_alike(
    converse: Converse, begun: Begun
) -> None:
    """Nobody can tell which conversations exist."""
    other = converse.begin()
    for conversation_id, token in ((begun.conversation.id, other.token), ("none", begun.token)):
        with pytest.raises(NotAllowed):
            converse.conversation_for(conversation_id, token)


def test_a_token_ends_with_its_day(converse: Converse, clock: FixedClock, begun: Begun) -> None:
    """After twenty-four hours the token opens nothing."""
    assert converse.conversation_for(begun.conversation.id, begun.token) == begun.conversation
    clock.advance(timedelta(hours=24))
    with pytest.raises(NotAllowed):
        converse.conversation_for(begun.conversation.id, begun.token)


def test_the_token_itself_is_not_stored(begun: Begun) -> None:
    """A stolen database opens no conversation."""
    assert begun.token not in repr(begun.conversation)


def test_erasing_is_passed_on_for_this_conversation(
    converse: Converse, begun: Begun, erased: list[str]
) -> None:
    """Erasure is one use case, wherever it is asked for."""
    converse.erase(begun.conversation)
    assert erased == [begun.conversation.id]


def test_the_export_is_that_of_this_conversation(converse: Converse, begun: Begun) -> None:
    """A person gets the record of their own talk."""
    assert converse.export(begun.conversation) == {"record of": begun.conversation.id}


def test_a_message_s_state_tells_how_it_went(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Answered and failed messages can be told apart afterwards."""
    converse.say(begun.conversation, "1", text="good")
    engine.troubles = [TurnFailed(), TurnFailed()]
    converse.say(begun.conversation, "2", text="bad")
    states = {m.text: m.state for m in converse.history(begun.conversation) if m.client_id}
    assert states == {"good": TurnState.ANSWERED, "bad": TurnState.FAILED}


def page_of(units: SqlUnitsOfWork, conversation_id: str) -> str | None:
    with units() as work:
        found = work.conversations.get(conversation_id)
    return found.vacancy_ref if found else None


def test_the_page_a_message_was_written_on_is_noted(
    converse: Converse, units: SqlUnitsOfWork
) -> None:
    """Until a message says another; a vacancy nobody knows is no page of ours."""
    with units() as work:
        work.vacancies.save(vacancy("V1"))
        work.commit()
    begun = converse.begin(vacancy_ref="NO-SUCH")
    assert begun.conversation.vacancy_ref is None
    pages = (PageShown("V1"), None, PageShown("NO-SUCH"), PageShown("V1"), PageShown(None))
    seen = []
    for number, page in enumerate(pages):
        talk = converse.conversation_for(begun.conversation.id, begun.token)
        converse.say(talk, str(number), text="hello", page=page)
        seen.append(page_of(units, talk.id))
    assert seen == ["V1", "V1", None, "V1", None]
