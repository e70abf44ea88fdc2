"""Two requests in one message, bare answers and variety, at the level of the actions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.by_intent import action_for
from frontline.application.front_desk import FrontDesk
from frontline.domain.bare_answers import asks_yes_or_no
from tests.actions.rasa_like import RasaLike

ROOT = Path(__file__).parents[2]
WORDED = {"utter_smalltalk_thank": [{"text": "Welcome."}], "utter_smalltalk_thank_again": [{}]}


def request(text: str, intent: str, *entities: dict[str, Any], answer: str = "") -> dict[str, Any]:
    picked = {"response": {"utter_action": f"utter_{answer}"}}
    return {
        "text": text,
        "intent": {"name": intent, "confidence": 0.9},
        "entities": list(entities),
        **({"response_selector": {intent: picked}} if answer else {}),
    }


FEES = request("do you charge", "faq", answer="faq/fees")
SEARCH = request(
    "nurse", "search_vacancies", {"entity": "role", "value": "nurse", "start": 0, "end": 5}
)


def test_both_requests_of_a_message_are_answered_in_order(talk: RasaLike) -> None:
    """A search and a question: the roles, then the answer."""
    said = talk.send("nurse, and do you charge", "search_vacancies", requests=[SEARCH, FEES])
    assert said == ["utter_vacancies_found", "utter_faq/fees"]


def test_an_application_opens_after_the_other_request_is_answered(talk: RasaLike) -> None:
    """The form's question is the last thing said."""
    registers = request("register me", "register_interest")
    said = talk.send("register me, do you charge", "register_interest", requests=[registers, FEES])
    assert said == [
        "utter_screening_register_interest",
        "utter_privacy_notice",
        "utter_faq/fees",
        "utter_screening_ask_name",
    ]


def test_the_form_takes_the_answer_and_answers_the_question(talk: RasaLike) -> None:
    """A name and a question in one message: the name is saved, the next question follows."""
    talk.send("register me", "register_interest")
    name = request("Anna Kowalska", "inform")
    said = talk.send("Anna Kowalska, do you charge", "faq", requests=[name, FEES])
    assert said == ["utter_faq/fees", "utter_screening_ask_email"]


def test_what_answers_the_open_question_is_taken_apart_from_a_question(talk: RasaLike) -> None:
    """However unsure it is in itself that there are two; else the message is served as one."""
    talk.send("register me", "register_interest")
    name, hint = request("Anna Kowalska", "inform"), request("because so it is, ok?", "inform")
    message = "because so it is, ok? do you charge"
    said = talk.send(message, "faq", answer="faq/fees", if_awaited=[hint, FEES])
    assert said == ["utter_faq/fees", "utter_screening_ask_name"]
    said = talk.send("Anna Kowalska. do you charge", "faq", if_awaited=[name, FEES])
    assert said == ["utter_faq/fees", "utter_screening_ask_email"]


def test_outside_a_form_no_answer_is_awaited(talk: RasaLike) -> None:
    """The message is the one request it was understood as."""
    name = request("Anna Kowalska", "inform")
    said = talk.send("Anna. do you charge", "faq", answer="faq/fees", if_awaited=[name, FEES])
    assert said == ["utter_faq/fees"]


def test_skipping_and_asking_why_are_both_done(talk: RasaLike) -> None:
    """The reason is told while the question is open; then it is left out."""
    talk.send("register me", "register_interest")
    talk.send("Anna Kowalska", "inform")
    talk.send("anna@example.org", "inform")
    skip, why = request("skip that one", "skip"), request("why do you need it", "why_ask")
    said = talk.send("skip that one, why do you need it", "skip", requests=[skip, why])
    assert said == ["utter_screening_why_phone", "utter_screening_ask_profession"]


def test_of_two_forms_the_second_is_told_to_come_after(talk: RasaLike, desk: FrontDesk) -> None:
    """Its own words are read back; nothing that was begun is set aside for it."""
    registers, person = request("sign me up", "register_interest"), request("ring me", "apply")
    said = talk.send("sign me up, ring me", "register_interest", requests=[registers, person])
    assert said == [
        "utter_screening_register_interest",
        "utter_privacy_notice",
        "utter_conversation_after_this",
        "utter_screening_ask_name",
    ]
    assert talk.said[2]["words"] == "ring me"


def test_a_case_that_has_to_be_named_waits_for_the_form(talk: RasaLike) -> None:
    """Two questions at once could not both be answered."""
    registers = request("sign me up", "register_interest")
    withdraw = request("take me off the Ripon job", "withdraw_application")
    said = talk.send("both", "register_interest", requests=[registers, withdraw])
    assert said[2:] == ["utter_conversation_after_this", "utter_screening_ask_name"]


def test_facts_told_with_a_wish_to_register_are_noted(talk: RasaLike) -> None:
    """The form takes them, and asks what is left."""
    registers, name = request("sign me up", "register_interest"), request("Anna Kowalska", "inform")
    said = talk.send("sign me up. Anna Kowalska", "register_interest", requests=[registers, name])
    assert said[-1] == "utter_screening_ask_email"


def test_a_complaint_and_the_wish_for_a_call_are_one_form(talk: RasaLike) -> None:
    """A person calls about the complaint; that a call can be had is told."""
    complaint, call = request("he was rude", "complain"), request("ring me", "talk_to_human")
    said = talk.send("he was rude, ring me", "complain", requests=[complaint, call])
    assert said == [
        "utter_people_complain",
        "utter_privacy_notice",
        "utter_people_call_about_it",
        "utter_screening_ask_complaint",
    ]


def test_a_general_question_beside_a_search_is_not_about_what_was_found(talk: RasaLike) -> None:
    """Whoever asks has not seen it yet; "does it …?" is about it all the same."""
    sponsors = {"entity": "sponsorship", "value": True, "start": 7, "end": 14}
    general = request("do you sponsor", "faq", sponsors, answer="faq/visa_sponsorship")
    said = talk.send("nurse. do you sponsor", "search_vacancies", requests=[SEARCH, general])
    assert said == ["utter_vacancies_found", "utter_faq/visa_sponsorship"]


def test_stopping_for_something_else_keeps_what_was_filled_in(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Nothing is asked about stopping, and the talk can be carried on."""
    talk.send("register me", "register_interest")
    stop = request("cancel that", "cancel")
    said = talk.send("cancel that, nurse", "cancel", requests=[stop, SEARCH])
    assert said == ["utter_screening_left", "utter_vacancies_found"]
    assert not talk.form_is_active
    assert desk.screening.is_unfinished("c1")


def test_the_second_role_of_the_list_is_meant_by_its_number(talk: RasaLike) -> None:
    """Whatever the classifier made of "2"."""
    talk.press("/latest_vacancies")
    assert talk.send("2", "nlu_fallback") == ["utter_vacancies_details"]
    assert talk.slots["vacancy"] == "V2"


def test_a_yes_presses_the_first_choice_of_a_question(desk: FrontDesk) -> None:
    """The reply to an insult offers a person; yes takes that up."""
    buttons = [{"title": "Talk to a person", "payload": "/talk_to_human"}]
    talk = RasaLike(desk)
    talk.said_with = {"utter_conversation_abuse": ("Would you like a person?", buttons)}
    talk.send("you fool", "abuse")
    assert talk.send("ok then", "thank")[0] == "utter_people_talk_to_human"


def test_a_second_wording_is_used_the_second_time(desk: FrontDesk) -> None:
    """`…_again` gives way to the first one again after that."""
    talk = RasaLike(desk, WORDED)
    talk.said_with = {
        "utter_smalltalk_thank": ("Welcome.", []),
        "utter_smalltalk_thank_again": ("Glad to help.", []),
    }
    said = [talk.send("ta", "thank")[0] for _ in range(3)]
    assert said == [
        "utter_smalltalk_thank",
        "utter_smalltalk_thank_again",
        "utter_smalltalk_thank",
    ]


def rules() -> list[tuple[str, str]]:
    """Intent and action of every rule that answers an intent."""
    found = []
    for path in sorted((ROOT / "data").glob("*/rules.yml")):
        for rule in YAML(typ="safe").load(path)["rules"]:
            steps = {key: value for step in rule["steps"] for key, value in step.items()}
            if "intent" in steps:
                found.append((steps["intent"], steps["action"]))
    return found


@pytest.mark.parametrize(("intent", "action"), rules())
def test_two_requests_run_what_the_rules_run(intent: str, action: str) -> None:
    """The same intent has the same action, alone or beside another."""
    assert action == action_for(intent) or action.startswith("utter_safety_")


def test_a_question_of_yes_or_no_has_its_yes_first() -> None:
    """A typed "yes" presses the first choice, which must not be the no."""
    for path in (ROOT / "data").glob("*/*.yml"):
        content = YAML(typ="safe").load(path) or {}
        responses = content.get("responses", {}) if isinstance(content, dict) else {}
        for name, (variant, *_) in responses.items():
            first = (variant.get("buttons") or [{"payload": ""}])[0]["payload"]
            if asks_yes_or_no(str(variant.get("text"))):
                assert not first.startswith(("/deny", "/cancel")), name
