"""Answers in a person's own words, and what is no answer."""

from __future__ import annotations

import pytest

from frontline.domain.answers_shown import answers_as_text
from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize("text", ["yes born in Stockport", "Yes, I was born here."])
def test_a_yes_with_where_somebody_was_born_is_a_yes(text: str) -> None:
    """And the place is not kept."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say(text)
    assert (talk.value("right_to_work"), talk.open) == ("yes", "experience")
    assert "Stockport" not in answers_as_text(talk.draft.answers)


@pytest.mark.parametrize("question", ["phone", "registration", "right_to_work"])
@pytest.mark.parametrize("text", ["8 weeks", "8 weks notise"])
def test_weeks_told_elsewhere_are_the_notice(question: str, text: str) -> None:
    """Nothing else that is asked there is told in weeks."""
    talk = ScreeningTalk().up_to(question)
    talk.say(text)
    assert (talk.value("notice"), talk.open) == ("56 days", question)


def test_a_mistyped_notice_is_read() -> None:
    """As anybody would read it."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("2 weks notise")
    assert (talk.value("notice"), talk.open) == ("14 days", "consent")


def test_what_was_said_before_changes_nothing() -> None:
    """The words that were noted stay."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("four weeks")
    talk.say("like I said, four weeks", "correct")
    assert (talk.said(), talk.open) == (["noted_already"], "consent")
    assert "like I said" not in answers_as_text(talk.draft.answers)


def test_a_job_said_once_more_is_read_back() -> None:
    """It is no correction without a new value."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("I said I do mental health nurse", "correct")
    assert (talk.said(), talk.open) == (["noted_already"], "registration")


def test_like_i_said_is_no_part_of_an_answer() -> None:
    """Where it was not noted before."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("like I said, four weeks", "correct")
    assert (talk.value("notice"), talk.draft.answers[-1].words) == ("28 days", "four weeks")


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("email", "work email is a@example.org but use my home one b@example.com", "b@example.com"),
        ("email", "a@example.org, not my old b@example.com", "a@example.org"),
        ("phone", "mobile 07700 900583, don't use my desk phone 07700 900584", "+447700900583"),
        (
            "phone",
            "don't use my desk phone 07700 900584, my mobile is 07700 900583",
            "+447700900583",
        ),
        ("phone", "don't use my desk phone, my mobile is 07700 900583", "+447700900583"),
    ],
)
def test_of_two_the_one_to_use_is_taken(question: str, text: str, value: str) -> None:
    """Whichever comes first."""
    talk = ScreeningTalk().up_to(question)
    talk.say(text)
    assert talk.value(question) == value


def test_a_mobile_with_a_desk_phone_refused_takes_nothing_out() -> None:
    """The number given is the number kept."""
    talk = ScreeningTalk().up_to("consent")
    talk.say("don't use my desk phone, my mobile is 07700 900583", "correct")
    assert talk.value("phone") == "+447700900583"


def test_a_day_that_no_calendar_has_is_told_so() -> None:
    """Though it came with a question mark."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("31 February?", "ask_vacancy")
    assert (talk.said(), talk.open) == (["invalid_date_no_such_date"], "notice")


@pytest.mark.parametrize(
    ("text", "fact", "kept"),
    [
        ("nurse, but I left in 2017", "nurse", "nurse, but I left in 2017"),
        ("I do admin in a GP surgery", "admin", "admin in a GP surgery"),
        ("I'm a nurse", "nurse", "nurse"),
    ],
)
def test_a_profession_keeps_the_words_that_say_more(text: str, fact: str, kept: str) -> None:
    """And no correction is put on record."""
    talk = ScreeningTalk().up_to("profession")
    talk.say(text, facts=(("profession", fact, fact),))
    assert talk.value("profession") == kept
    assert not talk.draft.corrections


@pytest.mark.parametrize(
    "text", ["my registration lapsed", "I don't have a number any more, my registration lapsed"]
)
def test_that_a_registration_lapsed_is_kept(text: str) -> None:
    """It is more than that there is none."""
    talk = ScreeningTalk().up_to("registration")
    talk.say(text)
    assert (talk.value("registration"), talk.open) == ("none", "right_to_work")
    assert "lapsed" in answers_as_text(talk.draft.answers)


def test_time_to_pray_is_for_a_person_to_arrange() -> None:
    """The reason is kept nowhere, and the need is no part of the experience."""
    talk = ScreeningTalk().up_to("experience")
    talk.say("3 years, and I'd need a bit of time on Fridays to pray")
    assert (talk.value("experience"), talk.open) == ("3 years", "notice")
    assert talk.draft.adjustments == "I'd need a bit of time on Fridays"
    assert talk.said() == ["adjustment_noted"]
    assert "pray" not in answers_as_text(talk.draft.answers)


def test_whether_a_status_is_enough_is_answered_and_it_is_noted() -> None:
    """Yes, to go on."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say("I have settled status, is that enough?", "ask_vacancy")
    assert (talk.value("right_to_work"), talk.open) == ("no_limits", "experience")
    assert (talk.said(), talk.last.also_elsewhere) == (["status_enough"], False)


def test_that_a_visa_is_needed_is_not_called_enough() -> None:
    """That is for a recruiter to say."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say("I need sponsorship, is that ok?", "ask_vacancy")
    assert "status_enough" not in talk.said()
