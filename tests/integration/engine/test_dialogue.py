"""Rasa embedded: what a turn gives, and what remains of one that fails."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.ports import StoreBusy, TurnFailed, TurnHanging
from frontline.domain.conversation import Utterance
from frontline.engine.dialogue import RasaDialogue
from frontline.engine.in_process_actions import InProcessActions, MissingActions
from tests.integration.engine.small_actions import misbehaving

MakeEngine = Callable[..., RasaDialogue]


def turn(engine: RasaDialogue, units: SqlUnitsOfWork, text: str) -> list[Utterance]:
    with units.turn() as work:
        said = engine.reply("talk", text, "message-1")
        work.commit()
    return list(said)


def stored(units: SqlUnitsOfWork) -> list[dict[str, Any]]:
    with units() as work:
        return work.trackers.load("talk")


def test_a_reply_keeps_its_text_and_buttons_together(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """One response of Rasa is one utterance with its choices."""
    said = turn(make_engine(), units, "hello")
    assert said == [Utterance("Hello.", (("Apply", "/apply"),))]


def test_slots_last_from_turn_to_turn(make_engine: MakeEngine, units: SqlUnitsOfWork) -> None:
    """What an action remembers is there in the next turn, loaded from the store."""
    engine = make_engine()
    texts = [turn(engine, units, "remember")[0].text for _ in range(3)]
    assert texts == ["Remembered 0", "Remembered 1", "Remembered 2"]


def test_guesses_that_were_not_followed_are_not_kept(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """Of what was understood, the intent and the facts stay; the ranking was of use only then."""
    turn(make_engine(), units, "hello")
    with units() as work:
        events = work.trackers.load("talk")
    parsed = next(event["parse_data"] for event in events if event["event"] == "user")
    assert parsed["intent"]["name"] == "greet"
    assert {"text", "entities", "message_id", "metadata"} <= set(parsed)
    assert not {"intent_ranking", "text_tokens", "response_selector"} & set(parsed)


def test_an_action_gets_copies_it_cannot_harm(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """An action that empties its domain and tracker changes nobody else's."""
    engine = make_engine()
    turn(engine, units, "remember")
    assert turn(engine, units, "hello")[0].text == "Hello."


def test_cards_travel_with_the_text_of_an_action(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """Custom JSON of an action arrives as the cards of its utterance."""
    assert turn(make_engine(), units, "remember")[0].cards == ({"ref": 1},)


def test_an_action_that_raises_fails_the_turn_and_leaves_nothing(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """The error reaches the caller, and the tracker stands where it stood."""
    engine = make_engine()
    turn(engine, units, "hello")
    before = stored(units)
    with pytest.raises(TurnFailed):
        turn(engine, units, "break")
    assert stored(units) == before


def test_a_validator_that_raises_leaves_no_half_filled_slot(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """After a failed turn the same question stands, and the phone never becomes the name."""
    engine = make_engine()
    turn(engine, units, "apply")
    misbehaving.FAULTS.append(RuntimeError("validator broken"))
    with pytest.raises(TurnFailed):
        turn(engine, units, "Ada Obi")
    assert turn(engine, units, "Ada Obi")[0].text == "What is your phone number?"
    assert turn(engine, units, "07700 900123")[0].text == "Sent: Ada Obi, 07700 900123."


def test_a_store_that_is_busy_inside_an_action_is_told_as_such(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """A busy database is not mistaken for a broken action."""
    engine = make_engine()
    turn(engine, units, "apply")
    misbehaving.FAULTS.append(StoreBusy("locked"))
    with pytest.raises(StoreBusy):
        turn(engine, units, "Ada Obi")


def test_an_action_that_waits_too_long_fails_the_turn(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """An action that would hang for 30 seconds is cut at its time limit."""
    engine = make_engine(action_timeout=0.2)
    started = time.monotonic()
    with pytest.raises(TurnFailed):
        turn(engine, units, "hang")
    assert time.monotonic() - started < 10
    assert stored(units) == []


def test_a_turn_that_blocks_its_thread_is_given_up_and_harms_nobody(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """A turn that cannot be interrupted is abandoned; what it does later is not kept."""
    engine = make_engine(turn_timeout=0.3)
    misbehaving.WAITS.append(1.2)
    with units.turn() as work:
        with pytest.raises(TurnHanging):
            engine.reply("talk", "sleep", "message-1")
        work.abandon()
    assert turn(engine, units, "hello")[0].text == "Hello."
    time.sleep(1.2)
    assert turn(engine, units, "hello")[0].text == "Hello."
    assert not any(e.get("name") == "remembered" for e in stored(units))


def test_silence_is_a_failure(make_engine: MakeEngine, units: SqlUnitsOfWork) -> None:
    """A turn without a reply is never passed on as an answer."""
    with pytest.raises(TurnFailed):
        turn(make_engine(), units, "quiet")


def test_sessions_rotate_so_that_a_long_talk_stays_short(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """After sixty messages that set slots, the loaded session is still a short one."""
    engine = make_engine()
    for _ in range(60):
        turn(engine, units, "remember")
    assert len(stored(units)) < 120
    assert turn(engine, units, "remember")[0].text == "Remembered 60"


def test_an_open_form_is_never_cut_by_rotation(
    make_engine: MakeEngine, units: SqlUnitsOfWork
) -> None:
    """However long a visitor asks around, the form they began goes on."""
    engine = make_engine()
    for _ in range(5):
        turn(engine, units, "hello")
    turn(engine, units, "apply")
    for text in ("Ada Obi", "07700 900123"):
        last = turn(engine, units, text)
    assert last[-1].text == "Sent: Ada Obi, 07700 900123."


def test_actions_that_no_class_implements_are_named_at_start() -> None:
    """A domain that names an unknown action is refused with the action's name."""
    actions = InProcessActions("tests.integration.engine.small_actions", 1)
    with pytest.raises(MissingActions, match="action_unheard_of"):
        actions.require(["action_hang", "action_unheard_of"])


def test_a_model_that_cannot_be_loaded_leaves_the_old_one_serving(
    make_engine: MakeEngine, units: SqlUnitsOfWork, tmp_path: Path
) -> None:
    """A damaged model file is refused and visitors notice nothing."""
    engine = make_engine()
    damaged = tmp_path / "damaged.tar.gz"
    damaged.write_bytes(b"not a model")
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever Rasa raises, the fact is the refusal
        engine.load(damaged)
    assert turn(engine, units, "hello")[0].text == "Hello."
