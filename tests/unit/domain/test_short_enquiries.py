"""An employer's request, a call-back and a complaint: what is told besides is never lost."""

from __future__ import annotations

import pytest

from frontline.domain.handoff import CaseKind
from frontline.domain.ways_to_reach import refused_ways
from tests.unit.domain.screening_talk import PLAIN, ScreeningTalk, heard

NURSE = ("role", {"title": "Practice nurse"}, "practice nurse")
NURSES = ("role", {"title": "Nurse"}, "nurses")
PHYSIO = ("role", {"title": "Physiotherapist"}, "physio")


def employer(at: str = "email") -> ScreeningTalk:
    talk = ScreeningTalk(CaseKind.EMPLOYER_ENQUIRY, opening="hello")
    talk.hear(heard("we need a practice nurse", facts=(NURSE,)))
    return talk.up_to(at)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("no phone please, email only", {"phone"}),
        ("I don't have a phone number to give", {"phone"}),
        ("email is fine: sunita@example.org", {"phone"}),
        ("I'd rather not give my number", {"phone"}),
        ("ok no email then", {"email"}),
        ("I don't use email", {"email"}),
        ("just ring me", {"email"}),
        ("do I have to give an email?", set()),
        ("nobody called me", set()),
        ("my email is sam@example.org", set()),
        ("07700 900123 is my phone", set()),
    ],
)
def test_one_way_to_be_reached_may_be_refused(text: str, refused: set[str]) -> None:
    """What is wanted instead, or asked about, is not refused."""
    assert refused_ways(text) == refused


def test_who_has_no_phone_is_reached_by_mail_and_not_asked_when_to_call() -> None:
    """The address is asked for instead, and no time for a call that cannot be."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="hello")
    talk.say("I don't have a phone number to give")
    assert (talk.said(), talk.open) == (["no_phone_needed"], "name")
    talk.say("Sunita Rao")
    assert talk.open == "email"
    talk.say("sunita@example.org")
    assert talk.open == "topic"


def test_who_has_neither_is_told_that_one_is_needed() -> None:
    """Nobody could reply; the question stands, and a number to call is given."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="hello").up_to("phone")
    talk.say("no phone")
    talk.say("no email")
    assert (talk.said(), talk.open) == (["one_way_needed"], "email")


def test_an_employer_without_an_address_gives_a_number() -> None:
    """Then the number cannot be left out too."""
    talk = employer()
    talk.say("no email, sorry")
    assert talk.open == "phone"
    talk.say("", "skip", is_button=True)
    assert (talk.said(), talk.open) == (["cannot_skip"], "phone")


@pytest.mark.parametrize(
    ("kind", "at", "story", "more"),
    [
        (CaseKind.CALL_BACK, "send", "topic", "it was the week ending on Sunday"),
        (CaseKind.COMPLAINT, "name", "complaint", "it happened on the ward last Tuesday evening"),
        (CaseKind.EMPLOYER_ENQUIRY, "email", "needs", "they must be able to work on their own"),
    ],
)
def test_what_is_told_besides_goes_with_the_story(
    kind: CaseKind, at: str, story: str, more: str
) -> None:
    """It is added to what was said, the question is asked again, and nothing else changes."""
    talk = (
        employer(at) if kind is CaseKind.EMPLOYER_ENQUIRY else ScreeningTalk(kind, "hi").up_to(at)
    )
    before = {answer.question: answer.words for answer in talk.draft.answers}
    talk.say(more)
    after = {answer.question: answer.words for answer in talk.draft.answers}
    assert after == {**before, story: f"{before[story].rstrip('.')}. {more}"}
    assert (talk.said(), talk.open, talk.draft.corrections) == (["noted_thanks"], at, ())


def test_a_topic_told_early_is_not_asked_for() -> None:
    """ "It's about my payslip" at the name is what the call is about."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="hello")
    talk.say("it's about my payslip")
    assert (talk.value("topic"), talk.open) == ("it's about my payslip", "name")


def test_a_time_told_where_the_topic_is_asked_is_the_time() -> None:
    """It changes "any time", and the topic is asked again."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="hello").up_to("when")
    talk.say("", "skip", is_button=True)
    talk.say("Thursday afternoon")
    assert (talk.value("when"), talk.open) == ("2026-11-26 12:00-17:30", "topic")


def test_words_without_a_time_are_no_time_for_a_call() -> None:
    """They are what it is about, and the time is asked again."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="hello").up_to("when")
    talk.say("it was the community nurse one in Leeds")
    assert (talk.value("when"), talk.open) == (None, "when")
    assert talk.value("topic") == "it was the community nurse one in Leeds"


def test_just_the_one_is_how_many() -> None:
    """The number goes to the one role that was named, whatever was asked."""
    talk = employer()
    talk.say("just the one", "vacancy_details")
    assert (talk.value("needs"), talk.open) == ("1 × Practice nurse", "email")


def test_a_new_number_of_one_role_leaves_the_others() -> None:
    """ "Make it 3 nurses" after "2 nurses and a physio" keeps the physio."""
    talk = ScreeningTalk(CaseKind.EMPLOYER_ENQUIRY, opening="hello")
    talk.hear(heard("we need 2 nurses and a physio", facts=(NURSES, PHYSIO)))
    talk.say("sorry, make it 3 nurses", "correct", facts=(NURSES,))
    assert talk.value("needs") == "3 × Nurse; 1 × Physiotherapist"


def test_a_day_takes_the_place_of_as_soon_as_possible() -> None:
    """A vague start gives way to a named one, and not the other way round."""
    talk = employer()
    talk.say("as soon as possible")
    talk.say("from 1 March")
    assert talk.value("staff_start") == "1 March"
    talk.say("asap")
    assert talk.value("staff_start") == "1 March"


def test_an_employer_who_wants_a_call_is_asked_when() -> None:
    """The wish stands in the reason of the case, and a time is asked for."""
    talk = employer()
    step = talk.say("can someone call me about it", "talk_to_human")
    assert step.claimed
    assert talk.said() == ["call_noted"]
    assert "asks for a call" in talk.draft.reason
    assert talk.up_to("when").open == "when"


def test_a_search_is_no_part_of_a_complaint() -> None:
    """Somebody who looks for a role in between is shown roles, and the story stays as it was."""
    talk = ScreeningTalk(CaseKind.COMPLAINT, opening="hello")
    step = talk.say("anything similar but in Wales", "refine_search", confidence=0.86)
    assert (step.claimed, talk.value("complaint")) == (False, None)
    step = talk.say(PLAIN["complaint"], "complain")
    assert talk.value("complaint") == PLAIN["complaint"]


def test_a_name_may_be_completed_later() -> None:
    """ "Raj Patel, theatre manager" after "Raj" is the whole name, and no address."""
    talk = ScreeningTalk(CaseKind.EMPLOYER_ENQUIRY, opening="hello").up_to("name")
    talk.say("Raj")
    talk.say("Raj Patel, theatre manager")
    assert (talk.value("name"), talk.open) == ("Raj Patel", "email")


@pytest.mark.parametrize("text", ["carry on", "not sure", "no", "ok then"])
def test_words_for_the_form_are_no_organisation(text: str) -> None:
    """They are answered as what they are, or asked about once more."""
    talk = ScreeningTalk(CaseKind.EMPLOYER_ENQUIRY, opening="hello")
    talk.say(text, "resume")
    assert talk.value("organisation") is None


def test_a_number_before_a_profession_makes_it_staff() -> None:
    """ "It's three carers" is a number of staff, however the word was marked."""
    carers = ("profession", {"title": "Healthcare assistant"}, "carers")
    wanted = ("role", {"title": "Healthcare assistant"}, "carers")
    talk = ScreeningTalk(CaseKind.EMPLOYER_ENQUIRY, opening="hello")
    talk.hear(
        heard(
            "we need a nurse and two carers", facts=(("role", {"title": "Nurse"}, "nurse"), wanted)
        )
    )
    talk.say("sorry it's three carers", "correct", facts=(carers,))
    assert talk.value("needs") == "1 × Nurse; 3 × Healthcare assistant"
