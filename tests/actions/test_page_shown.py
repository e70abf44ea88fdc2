"""The vacancy on whose page the visitor is: "this one", also after a search."""

from __future__ import annotations

from typing import Any

from frontline.application.front_desk import FrontDesk
from tests.actions.rasa_like import RasaLike

NURSE, WARD_LEAD = "Clinical Informatics Nurse", "Digital Ward Lead"
SECOND = {"entity": "mention", "value": {"ordinal": 2}, "text": "the second one"}
PAY = {"entity": "attribute", "value": "pay", "text": "pay"}
THIS = {"entity": "mention", "value": {"this": True}, "text": "this one"}


def on_page(desk: FrontDesk, ref: str | None) -> None:
    with desk.units() as work:
        work.conversations.show_page("c1", ref)
        work.commit()


def told_of(talk: RasaLike) -> Any:
    return talk.said[0].get("role")


def search(talk: RasaLike) -> None:
    talk.send("show me the newest", "latest_vacancies")
    assert len(talk.slots["shown"]) > 1


def test_a_question_on_a_page_is_about_its_vacancy(talk: RasaLike, desk: FrontDesk) -> None:
    """Without the vacancy being named."""
    on_page(desk, "V2")
    talk.send("what does it pay", "ask_vacancy", PAY)
    assert told_of(talk) == WARD_LEAD


def test_after_a_search_this_one_is_still_the_pages(talk: RasaLike, desk: FrontDesk) -> None:
    """And "the second one" is the list's."""
    on_page(desk, "V2")
    search(talk)
    talk.send("what does this one pay", "ask_vacancy", PAY, THIS)
    assert told_of(talk) == WARD_LEAD
    search(talk)
    talk.send("tell me about the second one", "vacancy_details", SECOND)
    assert told_of(talk) == WARD_LEAD
    search(talk)
    talk.send("apply for this", "apply")
    assert told_of(talk) == WARD_LEAD


def test_the_role_read_about_last_is_meant_before_that_of_the_page(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Whoever asks on about a role of the list is not sent back to the page's."""
    on_page(desk, "V1")
    search(talk)
    talk.send("tell me about the second one", "vacancy_details", SECOND)
    talk.send("apply for this", "apply")
    assert told_of(talk) == WARD_LEAD


def test_of_one_role_found_and_that_of_the_page_this_is_the_pages(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Without "this", the only role found is meant."""
    for text, meant in (("apply", "VR Training Lead"), ("apply for this job", NURSE)):
        on_page(desk, "V1")
        role = {"entity": "role", "value": "VR", "text": "VR", "start": 0, "end": 2}
        talk.send("VR", "search_vacancies", role)
        assert talk.slots["shown"] == ["V4"]
        talk.send(text, "apply")
        assert told_of(talk) == meant
        talk.send("stop", "cancel")
        talk.send("yes", "affirm")


def test_another_page_changes_what_the_talk_is_about(talk: RasaLike, desk: FrontDesk) -> None:
    """A page about no vacancy leaves the talk where it was."""
    on_page(desk, "V1")
    talk.send("what does it pay", "ask_vacancy", PAY)
    assert told_of(talk) == NURSE
    on_page(desk, "V2")
    talk.send("what does it pay", "ask_vacancy", PAY)
    assert told_of(talk) == WARD_LEAD
    on_page(desk, None)
    talk.send("what does it pay", "ask_vacancy", PAY)
    assert told_of(talk) == WARD_LEAD


def test_an_alert_asked_for_on_a_page_looks_for_roles_like_it(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Where nothing was searched for before."""
    on_page(desk, "V2")
    talk.send("tell me when something like this comes up", "job_alert")
    assert talk.said[0]["search"] == WARD_LEAD
