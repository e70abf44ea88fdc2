"""Answers put right, completed and taken out while something else is asked."""

from __future__ import annotations

import pytest

from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("it's Priya", "Priya Nair sorry", "Priya Nair"),
        ("Michael", "surname is Obi", "Michael Obi"),
        ("Michael Smith", "my surname is Obi", "Michael Obi"),
        ("Sam", "Taylor", "Sam Taylor"),
        ("Kev", "Kevin Brady", "Kevin Brady"),
        ("Dan Whitlock", "actually it's Daniel not Dan", "Daniel Whitlock"),
        ("ok. Ahmed Siddiqui", "my first name is Amed", "Amed Siddiqui"),
    ],
)
def test_a_name_is_completed_or_put_right_while_the_address_is_asked(
    first: str, then: str, name: str
) -> None:
    """The address is asked again, and nothing else has changed."""
    talk = ScreeningTalk()
    talk.say(first)
    talk.say(then)
    assert (talk.value("name"), talk.open) == (name, "email")
    assert len(talk.draft.answers) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather not give my number actually, delete it",
        "delete my phone number",
        "please take my number out",
        "remove my phone",
        "don't share my number",
    ],
)
def test_an_optional_answer_is_taken_out_and_not_kept(text: str) -> None:
    """Neither the answer nor what it was before stays on record."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "delete_my_data")
    assert talk.said() == ["removed"]
    assert talk.value("phone") is None
    assert not any(change.question == "phone" for change in talk.draft.corrections)
    assert talk.open == "consent"


def test_what_a_recruiter_cannot_do_without_is_asked_for_instead() -> None:
    """The old name stays until there is another."""
    talk = ScreeningTalk().up_to("consent")
    talk.say("delete my name", "delete_my_data")
    assert (talk.said(), talk.value("name")) == (["cannot_skip"], "Anna Kowalska")


@pytest.mark.parametrize("text", ["delete everything", "delete my data", "delete all my details"])
def test_a_wish_to_be_forgotten_is_no_removal_of_one_answer(text: str) -> None:
    """That is somebody else's to obey."""
    talk = ScreeningTalk().up_to("consent")
    assert not talk.say(text, "delete_my_data").claimed


def test_an_address_may_go_where_a_number_stays_and_the_other_way_round() -> None:
    """One way to be reached is left."""
    talk = ScreeningTalk().up_to("consent")
    talk.say("remove my email")
    talk.say("remove my phone")
    assert (talk.value("email"), talk.value("phone")) == (None, "+447700900123")


def test_no_address_leads_to_a_call() -> None:
    """A number is asked for instead, and without one a person is offered."""
    talk = ScreeningTalk().up_to("email")
    talk.say("no email")
    assert (talk.said(), talk.open) == (["reach_by_phone"], "phone")
    talk.say("no phone")
    assert (talk.said(), talk.open) == (["cannot_skip"], "phone")
    talk.say("07700 900123")
    assert talk.open == "profession"


def test_another_figure_changes_the_last_answer() -> None:
    """ "Make it 8" after "6 weeks"."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("6 weeks")
    talk.say("make it 8", "correct")
    assert talk.value("notice") == "56 days"


def test_another_status_told_later_takes_the_place_of_the_first() -> None:
    """And one that says the same changes nothing."""
    talk = ScreeningTalk().up_to("experience")
    talk.say("I don't need sponsorship")
    assert talk.value("right_to_work") == "no_limits"
    talk.say("I need sponsorship")
    assert talk.value("right_to_work") == "needs_sponsorship"


def test_who_has_said_it_already_is_read_what_is_noted() -> None:
    """Nothing is asked about that a second time."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("I already gave my name", "correct")
    assert (talk.said(), talk.open) == (["noted_already"], "phone")


@pytest.mark.parametrize("text", ["thanks bye", "ok bye for now", "I have to go", "see you later"])
def test_a_goodbye_keeps_it_for_later(text: str) -> None:
    """The question is not asked once more."""
    talk = ScreeningTalk().up_to("notice")
    talk.say(text, "goodbye")
    assert talk.said() == ["paused_goodbye"]
    assert talk.draft.state.value == "paused"


@pytest.mark.parametrize("question", ["phone", "profession", "registration"])
def test_send_it_before_the_end_says_what_comes_first(question: str) -> None:
    """It is no answer to anything."""
    talk = ScreeningTalk().up_to(question)
    talk.say("yes send it", "affirm")
    assert (talk.said(), talk.open) == (["not_yet"], question)


def test_no_wait_send_it_carries_on_and_sends() -> None:
    """Asked whether to stop at the review."""
    talk = ScreeningTalk().up_to("review")
    talk.say("cancel", "cancel")
    assert talk.say("no wait, send it", "affirm").submit


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("actually I'm 8 months [health information removed], is that a problem", "deny"),
        ("I don't need a visa", "deny"),
        ("do they do flexible hours", "deny"),
        ("hmm", "deny"),
    ],
)
def test_only_a_clear_no_refuses_the_permission(text: str, intent: str) -> None:
    """Whatever it was taken for."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, intent)
    assert "consent_refused" not in talk.said()


@pytest.mark.parametrize("text", ["no", "no I don't agree", "I'd rather not", "don't send it"])
def test_a_clear_no_refuses_the_permission(text: str) -> None:
    """And nothing is sent."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "inform")
    assert talk.said() == ["consent_refused"]


@pytest.mark.parametrize("text", ["thanks, all good, send", "that's all right send", "perfect"])
def test_a_yes_may_come_with_thanks(text: str) -> None:
    """At the review it sends."""
    talk = ScreeningTalk().up_to("review")
    assert talk.say(text, "thank").submit
