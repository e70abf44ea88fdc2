"""Employers change what they asked for as they like: the staff, where, from when, the contract."""

from __future__ import annotations

from typing import Any

import pytest

from frontline.domain.handoff import CaseKind
from tests.unit.domain.screening_talk import ScreeningTalk

Facts = tuple[tuple[str, Any, str], ...]
BEVERLEY = ("place", "Beverley", "Beverley")
YORK = ("place", "York", "York")
PHYSIOS = ("role", {"title": "Physiotherapist"}, "physios")
NURSES = ("role", {"title": "Nurse"}, "nurses")
TEMPORARY = ("contract_type", "temporary", "temporary")


def at_review() -> ScreeningTalk:
    talk = ScreeningTalk(kind=CaseKind.EMPLOYER_ENQUIRY).up_to("send")
    talk.say("permanent", facts=(("contract_type", "permanent", "permanent"),))
    return talk


def staff(talk: ScreeningTalk) -> dict[str, str | None]:
    keys = ("needs", "staff_place", "staff_start", "staff_contract", "organisation", "phone")
    return {key: talk.value(key) for key in keys}


@pytest.mark.parametrize("intent", ["correct", "inform", "search_vacancies"])
@pytest.mark.parametrize(
    ("text", "facts", "key", "value"),
    [
        ("change the place to Beverley", (BEVERLEY,), "staff_place", "Beverley"),
        ("the location is Beverley", (BEVERLEY,), "staff_place", "Beverley"),
        ("make it Beverley instead of York", (BEVERLEY, YORK), "staff_place", "Beverley"),
        ("change the start to April", (), "staff_start", "April"),
        ("it should be from May", (), "staff_start", "from May"),
        ("change the contract to temporary", (TEMPORARY,), "staff_contract", "Temporary"),
        ("change the roles to two physios", (PHYSIOS,), "needs", "2 × Physiotherapist"),
        ("make that five nurses", (NURSES,), "needs", "5 × Nurse"),
        ("change the organisation to Ouse Care", (), "organisation", "Ouse Care"),
    ],
)
def test_one_sentence_changes_one_answer(
    text: str, facts: Facts, key: str, value: str, intent: str
) -> None:
    """Whatever it was taken for, the answer meant is changed and every other stays."""
    talk = at_review()
    before = staff(talk)
    talk.say(text, intent, facts=facts)
    assert talk.said() == ["changed"]
    assert staff(talk) == {**before, key: value}
    assert talk.open == "send"


@pytest.mark.parametrize("text", ["change the headcount to five", "the number of nurses is wrong"])
def test_half_a_request_does_not_take_the_place_of_the_whole(text: str) -> None:
    """A number alone is no request, so what it should be is asked and nothing is lost."""
    talk = at_review()
    before = staff(talk)
    talk.say(text, "correct", facts=(NURSES,) if "nurses" in text else ())
    assert (talk.open, staff(talk)) == ("change:needs", before)


def test_a_search_is_still_a_search_at_the_review() -> None:
    """Somebody who looks for work in between is not taken to change an answer."""
    talk = at_review()
    before = staff(talk)
    step = talk.say("nurse jobs near Beverley", "search_vacancies", facts=(NURSES, BEVERLEY))
    assert (step.claimed, staff(talk)) == (False, before)


def test_words_of_staff_change_nothing_of_a_candidate() -> None:
    """ "Place" and "contract" are no answers of an application."""
    talk = ScreeningTalk().up_to("review")
    talk.say("change the place to Beverley", "correct", facts=(BEVERLEY,))
    assert talk.open == "change"
