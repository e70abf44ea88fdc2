"""Call-backs at a time that somebody can keep. It is Monday 23 November 2026, noon."""

from __future__ import annotations

import pytest

from frontline.application.front_desk import FrontDesk
from frontline.domain.handoff import HandoffCase
from tests.actions.rasa_like import RasaLike
from tests.actions.test_screening_actions import NAME, PHONE


def to_the_time(talk: RasaLike) -> RasaLike:
    talk.send("ring me", "talk_to_human")
    talk.send(NAME, "inform")
    talk.send(PHONE, "inform")
    return talk


def on_thursday(talk: RasaLike) -> RasaLike:
    to_the_time(talk).send("Thursday at 2.30pm", "inform")
    return talk


def sent(talk: RasaLike, desk: FrontDesk) -> HandoffCase:
    talk.send("about my contract", "inform")
    talk.press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    return case


def test_the_next_half_days_are_offered(talk: RasaLike, desk: FrontDesk) -> None:
    """The choices are times in UK time; the one pressed is told back and handed over."""
    to_the_time(talk)
    assert [title for title, _ in talk.buttons()] == [
        "Monday 23 November, 12pm to 1pm",
        "Monday 23 November, 1pm to 5.30pm",
        "Tuesday 24 November, 9am to 1pm",
    ]
    talk.press(talk.buttons()[2][1])
    case = sent(talk, desk)
    assert talk.said[0]["response"] == "utter_screening_sent_call_back_at"
    assert talk.said[0]["when"] == "Tuesday 24 November, 9am to 1pm"
    assert case.call_back is not None
    assert case.call_back.code == "2026-11-24 09:00-13:00"
    with desk.units() as work:
        (delivery,) = work.outbox.of_case(case.id)
    assert delivery.document["call_back"] == {
        "starts_at": "2026-11-24T09:00:00+00:00",
        "ends_at": "2026-11-24T13:00:00+00:00",
    }


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("the second one", "2026-11-23 12:00-13:00"),
        ("the last one", "2026-11-24 09:00-13:00"),
    ],
)
def test_a_time_can_be_counted(talk: RasaLike, desk: FrontDesk, said: str, code: str) -> None:
    """As the choices stand there: the first of them is any time."""
    to_the_time(talk).send(said, "inform")
    case = sent(talk, desk)
    assert case.call_back is not None
    assert case.call_back.code == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("tomorrow afternoon", "2026-11-24 12:00-17:30"),
        ("Thursday at three", "2026-11-26 15:00-15:30"),
    ],
)
def test_a_time_in_free_words_is_understood(
    talk: RasaLike, desk: FrontDesk, said: str, code: str
) -> None:
    """The recruiter reads the time and the person's own words."""
    to_the_time(talk).send(said, "inform")
    case = sent(talk, desk)
    assert case.call_back is not None
    assert case.call_back.code == code
    assert [answer.words for answer in case.answers if answer.question == "when"] == [said]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("Saturday at 10", "closed_day"),
        ("tomorrow at 8pm", "closed_hours"),
        ("today at 9am", "gone"),
    ],
)
def test_a_time_nobody_can_keep_is_put_right_kindly(
    talk: RasaLike, desk: FrontDesk, said: str, problem: str
) -> None:
    """What is wrong is said, the times are offered again, and nothing else is lost."""
    assert to_the_time(talk).send(said, "inform") == [
        f"utter_screening_invalid_call_{problem}",
        "utter_screening_ask_when",
    ]
    talk.send("tomorrow at 10", "inform")
    case = sent(talk, desk)
    assert case.call_back is not None
    assert case.call_back.code == "2026-11-24 10:00-10:30"
    assert case.contact.name == NAME


def test_who_insists_is_passed_on_in_their_words(talk: RasaLike, desk: FrontDesk) -> None:
    """Nobody is held at the question; no time is promised then."""
    to_the_time(talk).send("Saturday at 10", "inform")
    assert talk.send("Saturday at 10", "inform") == ["utter_screening_ask_topic"]
    case = sent(talk, desk)
    assert case.call_back is None
    assert "Saturday at 10" in case.wants
    assert talk.said[0]["response"] == "utter_screening_sent_call_back"


def test_a_button_pressed_too_late_offers_anew(talk: RasaLike) -> None:
    """A time that went by while the page was open is no time any more."""
    said = to_the_time(talk).press('/inform{"answer":"2026-11-20 09:00-13:00"}')
    assert said == ["utter_screening_invalid_call_gone", "utter_screening_ask_when"]


def test_the_time_can_be_changed_at_the_end(talk: RasaLike, desk: FrontDesk) -> None:
    """The newer time counts, and the older one is on record."""
    to_the_time(talk).send("tomorrow at 10", "inform")
    talk.send("about my contract", "inform")
    talk.press('/correct{"answer":"when"}')
    talk.send("Thursday at 3", "inform")
    talk.press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    assert case.call_back is not None
    assert case.call_back.code == "2026-11-26 15:00-15:30"
    assert [change.before for change in case.corrections] == ["2026-11-24 10:00-10:30"]


@pytest.mark.parametrize("intent", ["search_vacancies", "refine_search", "correct", "nlu_fallback"])
def test_another_time_for_the_call_reaches_the_recruiter(
    talk: RasaLike, desk: FrontDesk, intent: str
) -> None:
    """Whatever it was taken for: told on the case, and by one of its own with the new time."""
    case = sent(on_thursday(talk), desk)
    assert "Thursday 26 November, 2.30pm to 3pm" in case.wants
    assert talk.send("could you make that friday at 10 instead", intent) == [
        "utter_applications_call_moved"
    ]
    assert talk.said[0]["when"] == "Friday 27 November, 10am to 10.30am"
    (case,) = desk.follow_up.sent("c1")
    assert [each.words for each in case.requests] == ["Friday 27 November, 10am to 10.30am"]
    assert case.requests[0].reference == talk.said[0]["reference"]
    with desk.units() as work:
        (delivery,) = work.outbox.of_case(str(case.requests[0].carried_by))
    assert delivery.document["call_back"]["starts_at"] == "2026-11-27T10:00:00+00:00"
    assert delivery.document["about"] == [{"id": case.id, "reference": case.reference}]
    assert delivery.document["request"] is None


def test_another_time_when_nobody_calls_is_refused(talk: RasaLike, desk: FrontDesk) -> None:
    """The reason is told and the call stays as it was."""
    sent(on_thursday(talk), desk)
    assert talk.send("make it Sunday instead", "correct") == [
        "utter_screening_invalid_call_closed_day"
    ]
    (case,) = desk.follow_up.sent("c1")
    assert case.requests == ()
