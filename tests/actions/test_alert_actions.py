"""Asking for a job alert in the chat, and for no more of them."""

from __future__ import annotations

from typing import Any

import pytest

from frontline.application.front_desk import FrontDesk
from frontline.domain.delivery import Delivery
from frontline.domain.job_alert import JobAlert
from tests.actions.conftest import LEEDS
from tests.actions.rasa_like import RasaLike

MAIL = {"entity": "email", "value": "anna@example.org", "start": 0, "end": 16}
NURSE = {"entity": "role", "value": "nurse", "text": "nurse", "start": 0, "end": 5}


def alerts(desk: FrontDesk, email: str = "anna@example.org") -> list[JobAlert]:
    with desk.units() as work:
        return list(work.job_alerts.of_email(email))


def sent(desk: FrontDesk) -> list[Delivery]:
    with desk.units() as work:
        return list(work.outbox.all())


def place(name: str, start: int) -> dict[str, Any]:
    value = {"name": name, "latitude": LEEDS.latitude, "longitude": LEEDS.longitude}
    return {"entity": "place", "value": value, "text": name, "start": start, "end": start + 5}


def ask(talk: RasaLike) -> None:
    """Search, ask to be told, give the address and agree."""
    talk.send("nurse", "search_vacancies", NURSE)
    talk.send("email me when something like this comes up", "job_alert")
    talk.send("anna@example.org", "inform", MAIL)
    talk.send("yes", "affirm")


def test_the_last_search_is_named_back_and_the_address_asked(talk: RasaLike) -> None:
    """Nothing is assumed about what to look for, nor about whom to write to."""
    talk.send("nurse", "search_vacancies", NURSE)
    said = talk.send("email me when something like this comes up", "job_alert")
    assert said == [
        "utter_vacancies_job_alert",
        "utter_privacy_notice",
        "utter_screening_ask_email",
    ]
    assert talk.said[0]["search"] == "nurse"


def test_permission_is_asked_in_words_that_name_the_search(talk: RasaLike) -> None:
    """And kept with their version, the time, and the talk they were said in."""
    talk.send("nurse", "search_vacancies", NURSE)
    talk.send("tell me of new ones", "job_alert")
    said = talk.send("anna@example.org", "inform", MAIL)
    assert said == ["utter_screening_ask_subscribe"]
    assert talk.said[0]["email"] == "anna@example.org"


def test_an_alert_is_kept_unconfirmed_and_one_e_mail_written(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """No case goes to a recruiter."""
    ask(talk)
    (alert,) = alerts(desk)
    assert alert.criteria.text == "nurse"
    assert not alert.is_confirmed
    assert (alert.consent.purpose, alert.consent.wording_version) == ("job_alert", "v1")
    assert [one.document["kind"] for one in sent(desk)] == ["confirm"]
    assert desk.follow_up.sent("c1") == ()


def test_the_chat_says_the_same_whether_or_not_the_address_is_known(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Only the e-mail tells, and only its owner reads it."""
    ask(talk)
    first = [message["response"] for message in talk.said]
    with desk.units() as work:
        (alert,) = work.job_alerts.of_email("anna@example.org")
        work.job_alerts.save(alert.confirmed(desk.clock.now(), 0))
        work.commit()
    talk.send("email me when something like this comes up", "job_alert")
    talk.send("yes", "affirm")
    assert [message["response"] for message in talk.said] == first
    assert {one.document["kind"] for one in sent(desk)} == {"confirm", "known"}


def test_what_the_message_names_is_looked_for(talk: RasaLike, desk: FrontDesk) -> None:
    """Without a search before; with one, it is narrowed."""
    talk.send("nurse", "search_vacancies", NURSE)
    text = "tell me when one comes up in Leeds"
    talk.send(text, "job_alert", place("Leeds", text.index("Leeds")))
    assert talk.said[0]["search"] == "nurse · Leeds, 20 miles"


def test_without_anything_to_go_by_it_asks_what_to_look_for(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """An alert for everything is nobody's wish."""
    assert talk.send("job alerts please", "job_alert") == ["utter_vacancies_alert_for_what"]
    assert not talk.form_is_active


def test_a_refusal_leaves_nothing_behind(talk: RasaLike, desk: FrontDesk) -> None:
    """No permission, no alert, no e-mail."""
    talk.send("nurse", "search_vacancies", NURSE)
    talk.send("tell me of new ones", "job_alert")
    talk.send("anna@example.org", "inform", MAIL)
    assert talk.send("no", "deny")[0] == "utter_vacancies_alert_left"
    assert (alerts(desk), sent(desk)) == ([], [])


@pytest.mark.parametrize("asked_before", [True, False])
def test_stopping_stops_what_this_talk_set_up(
    talk: RasaLike, desk: FrontDesk, asked_before: bool
) -> None:
    """For other alerts the link in their e-mails is named: it proves whose they are."""
    if asked_before:
        ask(talk)
    said = talk.send("unsubscribe me", "stop_alerts")
    expected = "utter_vacancies_alerts_stopped" if asked_before else "utter_vacancies_stop_alerts"
    assert said == [expected]
    assert alerts(desk) == []


def test_taking_permission_back_stops_the_alerts_too(talk: RasaLike, desk: FrontDesk) -> None:
    """They rest on permission and on nothing else."""
    ask(talk)
    talk.send("I take my permission back", "withdraw_consent")
    assert (alerts(desk), sent(desk)) == ([], [])


def test_deleting_what_was_told_deletes_the_alerts(talk: RasaLike, desk: FrontDesk) -> None:
    """With the e-mail that has not left yet."""
    ask(talk)
    talk.press('/delete_my_data{"answer":"erase"}')
    assert (alerts(desk), sent(desk)) == ([], [])
