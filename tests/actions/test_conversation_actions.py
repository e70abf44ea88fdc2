"""Sessions, fallback and saying it again."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import SessionStart
from frontline.application.front_desk import FrontDesk
from tests.actions.rasa_like import RasaLike, all_actions
from tests.actions.test_screening_actions import applying

GUESSES = {
    "utter_conversation_guess_search_vacancies": [{"text": "find a job"}],
    "utter_conversation_guess_apply": [{"text": "apply for a role"}],
    "utter_conversation_guess_hire_staff": [{"text": "find staff"}],
}


def start_session(desk: FrontDesk, slots: dict[str, Any]) -> list[dict[str, Any]]:
    tracker = Tracker("c1", slots, {}, [], False, None, {}, None)
    return asyncio.run(SessionStart(desk).run(CollectingDispatcher(), tracker, {}))


def test_a_session_starts_with_the_facts_of_the_recruiter(desk: FrontDesk) -> None:
    """Brand slots are set and the last event waits for the visitor."""
    events = start_session(desk, {})
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert slots["brand_name"] == "Linq"
    assert events[0]["event"] == "session_started"
    assert events[-1] == {**events[-1], "event": "action", "name": "action_listen"}


def test_a_session_carries_each_slot_once_and_no_offer(desk: FrontDesk) -> None:
    """What was shown stays; an offer of the old session can no longer be accepted."""
    events = start_session(desk, {"shown": ["V1"], "offer": "erase", "vacancy": None})
    names = [event["name"] for event in events if event["event"] == "slot"]
    assert names.count("shown") == 1
    assert "offer" not in names
    assert "vacancy" not in names


def test_a_form_left_open_goes_on_in_the_next_session(talk: RasaLike, desk: FrontDesk) -> None:
    """After an hour's silence the next message still answers the open question."""
    applying(talk).send("Anna Kowalska", "inform")
    events = start_session(desk, {})
    assert {"event": "active_loop", "name": "screening_form"}.items() <= {
        **next(event for event in events if event["event"] == "active_loop")
    }.items()


def test_not_understanding_never_says_the_same_thrice(desk: FrontDesk) -> None:
    """Two guesses, then help, then a person."""
    talk = RasaLike(desk, GUESSES)
    said = [talk.send("blorp", "fallback")[0] for _ in range(3)]
    assert said == [
        "utter_conversation_fallback_second",
        "utter_conversation_fallback_second",
        "utter_conversation_fallback_third",
    ]


def fall_back(
    desk: FrontDesk, ranking: list[str], *entities: dict[str, Any]
) -> list[dict[str, Any]]:
    latest = {
        "text": "blorp staff",
        "intent": {"name": "nlu_fallback", "confidence": 0.3},
        "intent_ranking": [{"name": name} for name in ("nlu_fallback", *ranking)],
        "entities": list(entities),
    }
    tracker = Tracker("c1", {}, latest, [{"event": "user"}], False, None, {}, None)
    dispatcher = CollectingDispatcher()
    action = all_actions(desk)["action_fallback"]
    asyncio.run(action.run(dispatcher, tracker, {"responses": GUESSES}))
    said: list[dict[str, Any]] = dispatcher.messages
    return said


@pytest.mark.parametrize("intent", ["out_of_scope", "other_language", "abuse"])
def test_no_help_is_told_in_three_ways(talk: RasaLike, intent: str) -> None:
    """First what is wrong, then choices, then a person; whichever of them it was."""
    said = [talk.send("blorp", each)[0] for each in (intent, "out_of_scope", "abuse", intent)]
    assert said == [
        f"utter_conversation_{intent}",
        "utter_conversation_another_way",
        "utter_conversation_fallback_third",
        f"utter_conversation_{intent}",
    ]


def test_abuse_meets_a_boundary_then_a_person(talk: RasaLike) -> None:
    """One kind warning, then who to call; never the same sentence thrice."""
    said = [talk.send("you fool", "abuse")[0] for _ in range(3)]
    assert said == [
        "utter_conversation_abuse",
        "utter_conversation_abuse_again",
        "utter_conversation_fallback_third",
    ]


def test_no_help_in_a_form_leads_back_to_it(talk: RasaLike) -> None:
    """In a form the second and third reply are the form's own, and the question follows."""
    applying(talk).send("Anna Kowalska", "inform")
    said = [talk.send("you fool", "abuse", confidence=0.95) for _ in range(3)]
    assert [each[0] for each in said] == [
        "utter_conversation_abuse",
        "utter_screening_cannot_answer",
        "utter_screening_offer_person",
    ]
    assert all(each[-1] == "utter_screening_ask_email" for each in said)


def test_a_yes_to_nothing_is_not_answered_twice_alike(talk: RasaLike) -> None:
    """Help, then other words, when there is nothing a yes could answer."""
    said = [talk.send("ok", "affirm")[0] for _ in range(3)]
    assert said[0] != said[1]
    assert said[1] != said[2]


def test_the_first_time_two_readable_guesses_are_offered(desk: FrontDesk) -> None:
    """The likeliest intents that have a name a visitor knows become two buttons."""
    (said,) = fall_back(desk, ["hire_staff", "faq", "apply"])
    assert said["response"] == "utter_conversation_fallback_first"
    assert [button["payload"] for button in said["buttons"]] == ["/hire_staff", "/apply"]
    assert said["guess_1"] == "find staff"


def test_a_likely_search_that_names_its_facts_is_done(desk: FrontDesk) -> None:
    """Between a new search and a changed one nobody needs to be asked."""
    role = {"entity": "role", "value": "nurse", "text": "nurse"}
    (said,) = fall_back(desk, ["search_vacancies", "refine_search"], role)
    assert said["response"] == "utter_vacancies_found"


def test_the_last_message_is_said_again(talk: RasaLike) -> None:
    """What was said in the turn before comes again, whole."""
    talk.press("/search_vacancies")
    assert talk.send("sorry what was that", "repeat_that") == ["utter_conversation_repeat"]
    assert talk.said[0]["last_message"] == "utter_vacancies_ask_what"


def test_a_no_to_deletion_keeps_everything(talk: RasaLike) -> None:
    """Refusing the deletion is told apart from any other no."""
    talk.send("delete my data", "delete_my_data")
    assert talk.send("no", "deny") == ["utter_privacy_delete_kept"]
    assert talk.send("no", "deny") == ["utter_screening_no_problem"]


def test_every_action_has_its_own_name(desk: FrontDesk) -> None:
    """No two actions share a name, and none is left unnamed."""
    names = all_actions(desk)
    assert "action_" not in names
    assert len(names) >= 30
