"""A CV beside an application, from the talk to the case."""

from __future__ import annotations

from dataclasses import replace

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.add_cv import AddCv
from frontline.application.front_desk import FrontDesk
from frontline.domain.conversation import Conversation
from tests.actions.rasa_like import RasaLike
from tests.actions.test_screening_actions import applying, to_review
from tests.clock import NOON, FixedClock
from tests.cv_files import PDF

TALK = Conversation("c1", "digest", NOON, NOON.replace(year=2027))


def test_who_asks_is_told_the_way_that_the_settings_allow(talk: RasaLike, desk: FrontDesk) -> None:
    """By e-mail where the chat takes no file, by the button where it does."""
    assert talk.send("can I upload my cv", "send_cv") == ["utter_people_send_cv"]
    here = RasaLike(replace(desk, takes_cv=True))
    assert here.send("can I upload my cv", "send_cv") == ["utter_people_send_cv_here"]


def test_a_cv_arrives_with_the_case_and_only_the_desk_has_it(
    talk: RasaLike, desk: FrontDesk, action_units: SqlUnitsOfWork
) -> None:
    """The e-mail and the webhook say that there is one, and hold nothing of it."""
    applying(talk)
    AddCv(action_units, FixedClock()).add(TALK, "Anna.pdf", PDF)
    to_review(talk).press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    assert case.has_cv
    with action_units() as work:
        kept = work.curricula.of_case(case.id)
        documents = [delivery.document for delivery in work.outbox.of_case(case.id)]
    assert kept is not None
    assert kept.content == PDF
    assert documents
    assert all(document["has_cv"] and "Anna.pdf" not in str(document) for document in documents)


def test_a_permission_taken_back_before_sending_removes_it(
    talk: RasaLike, desk: FrontDesk, action_units: SqlUnitsOfWork
) -> None:
    """With the answers of the application."""
    applying(talk)
    AddCv(action_units, FixedClock()).add(TALK, "Anna.pdf", PDF)
    desk.privacy.withdraw_consent("c1", "I take it back")
    with action_units() as work:
        assert work.curricula.of_conversation("c1") == []


def test_an_application_without_one_says_so(talk: RasaLike, desk: FrontDesk) -> None:
    """Nothing is asked for it."""
    to_review(applying(talk)).press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    assert not case.has_cv
