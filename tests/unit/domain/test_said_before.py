"""What was answered for one role is offered again for the next, where it is the same question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from frontline.domain.said_before import Earlier, offered_again
from frontline.domain.screening_turn import take
from frontline.domain.vacancy_question import VacancyQuestion
from frontline.domain.vacancy_question_form import read_question
from tests.unit.domain.screening_talk import SETTING, ScreeningTalk, heard


def question(**fields: str) -> VacancyQuestion:
    stated = {"text": "Can you drive?", "kind": "driving", "purpose": "Homes.", "label": "Driving"}
    read = read_question({**stated, **fields})
    assert isinstance(read, VacancyQuestion)
    return read


DRIVING = question()


def sent() -> Earlier:
    """An application that answered everything, also the role's own question."""
    talk = ScreeningTalk(setting=replace(SETTING, own=(DRIVING,))).up_to("own_can_you_drive")
    talk.say("I drive and have a car")
    return Earlier(talk.draft, (DRIVING,))


def test_notice_and_the_same_question_are_offered_again() -> None:
    """Also under another key and label, in the words the person used."""
    same = question(key="drive", label="Car", text="CAN YOU DRIVE")
    again = offered_again([same], [sent()])
    assert [(each.question, each.label, each.words) for each in again] == [
        ("notice", "Notice or earliest start", "4 weeks"),
        ("own_drive", "Car", "I drive and have a car"),
    ]


@pytest.mark.parametrize(
    "other",
    [{"text": "Can you drive a van?"}, {"kind": "yes_no"}, {"kind": "one_of", "options": "A | B"}],
)
def test_another_question_is_not_the_same(other: dict[str, str]) -> None:
    again = offered_again([question(**other)], [sent()])
    assert [each.question for each in again] == ["notice"]


def waiting() -> ScreeningTalk:
    talk = ScreeningTalk(setting=replace(SETTING, own=(DRIVING,)))
    talk.draft = replace(talk.draft, said_before=offered_again([DRIVING], [sent()]))
    return talk.up_to("notice")


def test_a_yes_confirms_it_from_today() -> None:
    talk = waiting()
    talk.say("yes, still the same", "affirm")
    assert talk.value("notice") == "28 days"
    assert talk.open == "own_can_you_drive"
    assert talk.draft.to_confirm("notice") is None


def test_a_no_asks_it_anew() -> None:
    talk = waiting()
    talk.say("no", "deny")
    assert (talk.open, talk.value("notice")) == ("notice", None)
    assert talk.draft.to_confirm("notice") is None
    assert talk.draft.to_confirm("own_can_you_drive") is not None


def test_a_new_answer_counts_at_once() -> None:
    talk = waiting()
    talk.say("three months")
    assert talk.value("notice") == "90 days"


def test_nothing_counts_before_it_is_confirmed() -> None:
    """What was said for another role is no answer for this one until the person says so."""
    talk = waiting()
    step = take(talk.draft, talk.setting, heard("hello", "greet"))
    assert step.draft.answer_to("own_can_you_drive") is None


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ("yes I have a driving licence", "no", "Licence, no car"),
        ("yes", "yes I do", "Licence and a car"),
        ("full clean licence", "no I don't", "Licence, no car"),
        ("I drive", "yeah a wee Corsa", "Licence and a car"),
        ("yes", "actually I can't drive", "No licence"),
    ],
)
def test_a_no_to_the_car_leaves_the_licence(first: str, then: str, kept: str) -> None:
    """Both are asked in one question, and the car once more where only the licence was told."""
    talk = ScreeningTalk(setting=replace(SETTING, own=(DRIVING,))).up_to("own_can_you_drive")
    talk.say(first, "affirm")
    assert [say.key for say in talk.last.says] == ["invalid_own_driving_car"]
    talk.say(then, "inform")
    assert talk.value("own_can_you_drive") == kept


def test_what_says_nothing_of_a_car_is_no_answer_to_it() -> None:
    talk = ScreeningTalk(setting=replace(SETTING, own=(DRIVING,))).up_to("own_can_you_drive")
    talk.say("yes I have a driving licence", "affirm")
    talk.say("yes I can do sleep ins", "affirm")
    assert talk.value("own_can_you_drive") is None
