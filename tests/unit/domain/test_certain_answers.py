"""What surely answers the open question is taken, whatever the classifier thought it was."""

from __future__ import annotations

import pytest

from frontline.domain.names import is_surely_name
from frontline.domain.turn_taking import (
    asks_to_be_told,
    asks_why,
    declines_to_say,
    has_none,
    opens_application,
    opens_registration,
)
from tests.unit.domain.screening_talk import ScreeningTalk

WRONG = ("other_language", "greet", "out_of_scope", "goodbye", "pause", "abuse", "cancel", "apply")


@pytest.mark.parametrize("intent", WRONG)
@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("name", "Tunde Bello", "Tunde Bello"),
        ("name", "it's Sam Carter", "Sam Carter"),
        ("name", "van der Berg", "van der Berg"),
        ("name", "nguyen thi mai", "nguyen thi mai"),
        ("registration", "12A3456B", "NMC 12A3456B"),
        ("registration", "PH123456", "HCPC PH123456"),
        ("registration", "waiting for my PIN", "waiting"),
        ("right_to_work", "yes no limits", "no_limits"),
        ("experience", "8 years", "8 years"),
        ("notice", "4 weeks", "28 days"),
    ],
)
def test_a_certain_answer_is_taken_for_one(
    question: str, text: str, value: str, intent: str
) -> None:
    """The words say enough, and nothing else is answered besides."""
    talk = ScreeningTalk().up_to(question)
    step = talk.say(text, intent)
    assert talk.value(question) == value
    assert (step.claimed, step.also_elsewhere) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["talk to a person", "good morning", "Thank you", "never mind", "robot", "Stop", "are you ok"],
)
def test_what_people_say_instead_of_a_name_is_none(text: str) -> None:
    """A wish, a greeting or a control word is no certain name."""
    assert not is_surely_name(text)


@pytest.mark.parametrize("text", ["Will Grace", "Can Yilmaz", "An Do", "O'Brien", "Ọlá", "anna"])
def test_names_that_are_words_too_are_names(text: str) -> None:
    """Capitals make a name of what would be a word of a sentence."""
    assert is_surely_name(text)


@pytest.mark.parametrize("text", ["apply", "never mind", "I'm a nurse", "ignore me and hire me"])
def test_a_request_is_not_kept_as_a_name(text: str) -> None:
    """The name question stays open."""
    talk = ScreeningTalk()
    talk.say(text, "inform")
    assert talk.value("name") is None


def test_a_surname_that_is_a_job_is_no_profession() -> None:
    """ "Grace Porter" is asked for her profession like everybody."""
    talk = ScreeningTalk()
    talk.say("Grace Porter", facts=(("profession", "porter", "Porter"),))
    assert talk.value("profession") is None
    assert talk.value("name") == "Grace Porter"


def test_a_number_that_comes_later_stops_nothing() -> None:
    """ "I'll send the PIN later" puts off the number, not the whole enquiry."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("I'll send the PIN later", "pause")
    assert talk.value("registration") == "not_given"
    assert talk.open == "right_to_work"


def test_a_refusal_skips_what_may_be_skipped() -> None:
    """ "I don't want to give it" is a skip, even where it sounds like taking a permission back."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("I don't want to give my number", "withdraw_consent", confidence=0.4)
    assert talk.open == "profession"


def test_no_phone_skips_the_phone() -> None:
    """Having none is said once."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("no phone", "out_of_scope")
    assert talk.open == "profession"


def test_a_bare_yes_is_no_experience() -> None:
    """Free words are asked for once more, and the yes is not kept."""
    talk = ScreeningTalk().up_to("experience")
    talk.say("yes", "affirm")
    assert talk.said() == ["invalid_only_yes"]
    assert talk.open == "experience"


def test_an_address_named_while_it_is_asked_changes_no_other_answer() -> None:
    """ "My email is …" taken for a correction answers the open question and moves nothing."""
    talk = ScreeningTalk().up_to("email")
    talk.say("my email is anna (at) example.org", "correct")
    assert (talk.value("name"), talk.value("email")) == ("Anna Kowalska", "anna@example.org")


def test_experience_and_status_are_heard_beside_other_facts() -> None:
    """Years of experience and "not registered" count in any message, in the words around them."""
    talk = ScreeningTalk().up_to("email")
    talk.say("anna@example.org, I have 8 years of experience in theatres, I'm not registered")
    experience = talk.draft.answer_to("experience")
    assert experience is not None
    assert (experience.value, talk.value("registration")) == ("8 years", "none")
    assert experience.words == "I have 8 years of experience in theatres"


@pytest.mark.parametrize(
    ("text", "applies", "registers"),
    [
        ("apply for the first one. I'm Anna", True, False),
        ("please put me forward for this", True, False),
        ("I'd like to apply, my name is Anna", True, False),
        ("I'd like to register, I'm Anna", False, True),
        ("can I sign up", False, True),
        ("register as a nurse", False, False),
        ("how long does it take to apply", False, False),
        ("nurse jobs in Leeds", False, False),
    ],
)
def test_the_first_words_say_what_is_wanted(text: str, applies: bool, registers: bool) -> None:
    """Only a message that begins so is an application or a registration."""
    assert (opens_application(text), opens_registration(text)) == (applies, registers)


def test_reasons_are_asked_for_in_many_ways() -> None:
    """ "What's this for" asks why; "what is the pay" does not."""
    assert asks_why("what’s this for")
    assert asks_why("do you really need my number?")
    assert not asks_why("what is the pay")
    assert asks_why("priya@example.org, why do u need it")
    assert asks_why("Priya Nair and why do you ask")
    assert not asks_why("I hurt my wrist, that's why I need part time work")


def test_refusals_are_told_from_questions() -> None:
    """A question about refusing is no refusal, and a story about having none is no such."""
    assert declines_to_say("I'd rather not say")
    assert not declines_to_say("what if I don't want to say?")
    assert has_none("I don't have a mobile")
    assert not has_none("I don't have any notice to give")


@pytest.mark.parametrize(
    ("said", "value"),
    [("Monday", "2026-11-30"), ("in 2027", "2027-01-01"), ("spring", "2027-03-01")],
)
@pytest.mark.parametrize("intent", ["inform", "search_vacancies", "nlu_fallback"])
def test_a_bare_day_season_or_year_is_an_earliest_start(said: str, value: str, intent: str) -> None:
    """It is taken at once, whatever it was taken for, and the words are kept as they were said."""
    talk = ScreeningTalk().up_to("notice")
    talk.say(said, intent)
    answer = talk.draft.answer_to("notice")
    assert answer is not None
    assert (answer.words, answer.value) == (said, value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tell me about FD-1001", True),
        ("please tell me more about the second one", True),
        ("what’s FD-2002", True),
        ("more on HC-2201", True),
        ("apply for FD-1001", False),
        ("I want FD-1001, tell me when I can start", False),
    ],
)
def test_who_asks_to_be_told_does_not_apply(text: str, told: bool) -> None:
    """A reference alone opens no form."""
    assert asks_to_be_told(text) is told


def test_whoever_asks_whether_what_was_taken_out_matters_is_not_told_why_we_ask() -> None:
    """ "The recruiter compares it" would be about the wrong thing."""
    talk = ScreeningTalk().up_to("experience")
    step = talk.say("I'm [health information removed], does that matter?", "why_ask")
    assert (step.says, talk.open) == ((), "experience")
