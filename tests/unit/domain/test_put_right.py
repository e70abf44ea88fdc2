"""An answer put right at another question, and facts told at another question."""

from __future__ import annotations

import pytest

from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    "text",
    [
        "I gave you the wrong number, it's 07700 900999",
        "sorry that's my old number, 07700 900999",
        "my number is 07700 900999",
        "use 07700 900999 instead",
        "phone changed to 07700 900999",
    ],
)
@pytest.mark.parametrize("opened", ["profession", "experience", "review"])
def test_another_number_takes_the_place_of_the_first(text: str, opened: str) -> None:
    """It is never met by "I have that already"."""
    talk = ScreeningTalk().up_to(opened)
    step = talk.say(text, "correct")
    assert [say.key for say in step.says] == ["changed"]
    assert (talk.value("phone"), talk.open) == ("+447700900999", opened)


def test_the_same_number_is_had_already() -> None:
    talk = ScreeningTalk().up_to("profession")
    step = talk.say("I already gave you my number")
    assert [say.key for say in step.says] == ["noted_already"]


@pytest.mark.parametrize(
    "text",
    [
        "been an RGN 7 years and I have to give 6 weeks notice",
        "RGN, 7 yrs, 6 wks notice",
        "7 years on a stroke ward, notice is 6 weeks",
    ],
)
def test_years_and_notice_told_at_the_phone_are_kept(text: str) -> None:
    talk = ScreeningTalk().up_to("phone")
    talk.say(text)
    assert (talk.value("experience"), talk.value("notice")) == ("7 years", "42 days")
    assert talk.open == "phone"


@pytest.mark.parametrize("text", ["I can start in 4 weeks", "I have 4 weeks notice to give"])
def test_a_start_told_at_the_right_to_work_is_no_yes(text: str) -> None:
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say(text)
    assert (talk.value("notice"), talk.value("right_to_work")) == ("28 days", None)


def test_more_words_for_the_same_work_are_kept() -> None:
    talk = ScreeningTalk().up_to("profession")
    talk.say("RGN")
    talk.say("band 6 RGN at Bradford", "inform")
    assert talk.value("profession") == "band 6 RGN at Bradford"
    assert talk.open == "registration"


def test_what_leads_over_to_something_else_is_left_out() -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say("15 years of training people, oh and my notice is 2 months")
    answer = talk.draft.answer_to("experience")
    assert answer is not None
    assert answer.words == "15 years of training people"
    assert talk.value("notice") == "60 days"


@pytest.mark.parametrize("intent", ["out_of_scope", "faq", "correct"])
def test_an_answer_and_a_change_asked_for_are_both_served(intent: str) -> None:
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say("yes I can work here. can you also change my email to mjo@example.org", intent)
    assert (talk.value("email"), talk.value("right_to_work")) == ("mjo@example.org", "yes")
    assert talk.open == "experience"


def test_a_change_asked_for_alone_is_made() -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say("could you update my phone to 07700 900999?", "out_of_scope")
    assert (talk.value("phone"), talk.open) == ("+447700900999", "experience")


def test_a_name_put_right_is_the_name_alone() -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say("my name is Joyce not Anna", "correct")
    assert talk.value("name") == "Joyce"


def test_a_notice_put_right_is_the_notice_alone() -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say("make that 8 weeks", "correct")
    answer = talk.draft.answer_to("notice")
    assert answer is not None
    assert (answer.words, answer.value) == ("8 weeks", "56 days")


@pytest.mark.parametrize("text", ["yes, I am certain", "ok sure", "fine by me"])
def test_a_yes_is_no_profession_however_often(text: str) -> None:
    talk = ScreeningTalk().up_to("profession")
    talk.say(text, "affirm")
    talk.say(text, "affirm")
    assert (talk.value("profession"), talk.open) == (None, "profession")
