"""The page of questions that nobody answered."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.testclient import TestClient

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.application.learn_from_unanswered import NoteUnanswered
from frontline.domain.people import Role
from tests.clock import FixedClock
from tests.web.desk.browser import PASSWORD, URL, Browser

PAGE = "/desk/unanswered"
NASTY = "is <script>alert(1)</script> a job?"


def note(units: SqlUnitsOfWork, clock: FixedClock, *texts: str) -> None:
    for text in texts:
        NoteUnanswered(units, clock).note("c1", text, [], ("faq", "ask_vacancy"), 0.2)


def test_questions_are_listed_with_count_time_and_guesses(
    anna: Browser, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """The commonest comes first."""
    note(units, clock, "can I swim?", "is there parking?", "is there parking?")
    page = anna.page(PAGE)
    assert page.index("is there parking?") < page.index("can I swim?")
    assert "<td>2</td>" in page
    assert "23 November 2026 at 12:00pm" in page
    assert "faq, ask_vacancy" in page


def test_without_questions_the_page_says_so(anna: Browser) -> None:
    """An empty list explains itself."""
    assert "No questions yet" in anna.page(PAGE)


def test_what_visitors_typed_cannot_become_markup(
    anna: Browser, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """Every question is shown as text."""
    note(units, clock, NASTY)
    assert "<script>alert" not in anna.get(PAGE).text
    assert NASTY in anna.page(PAGE)


def test_nobody_reads_it_without_signing_in(browser: Browser) -> None:
    """They come back to it afterwards."""
    assert browser.get(PAGE).headers["location"] == f"/desk/sign-in?next={PAGE}"


def test_a_trainer_reads_questions_and_no_cases(
    desk: Starlette, manage: ManageAccounts, anna: Browser
) -> None:
    """The page about roles leads there."""
    link = manage.invite("tom@linq.example", [Role.TRAINER], URL)
    with TestClient(desk, base_url=URL, follow_redirects=False) as client:
        tom = Browser(client)
        path = link.removeprefix(URL)
        tom.send(path, name="Tom", email="tom@linq.example", password=PASSWORD)
        assert tom.get("/desk").status_code == 403
        assert PAGE in tom.get("/desk").text
        assert tom.get(PAGE).status_code == 200
