"""Writing, changing, closing and reopening vacancies at the desk."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.pay_text import parse_pay
from tests.unit.vacancies.samples import vacancy
from tests.web.desk.browser import URL, Browser
from tests.web.desk.test_vacancies import NASTY, store, words

PAGE = "/desk/vacancy?ref=FD-1"
EDIT = "/desk/vacancy/edit?ref=FD-1"
NEW = "/desk/vacancies/new"


@pytest.fixture(autouse=True)
def _kept(units: SqlUnitsOfWork) -> None:
    store(units, vacancy("FD-1", description="First line.\n\nSecond “line”."))


def fields(page: str) -> dict[str, str]:
    """What the form on a page would send, as a browser does."""
    found = dict(re.findall(r'<input[^>]*? name="(\w+)"[^>]*? value="([^"]*)"', page, re.DOTALL))
    areas = re.findall(r'<textarea[^>]*? name="(\w+)"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    lists = re.findall(r'<select[^>]*? name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL)
    chosen = {
        name: (re.findall(r'value="([^"]*)" selected', options) or [""])[0]
        for name, options in lists
    }
    return {k: html.unescape(v) for k, v in {**found, **dict(areas), **chosen}.items()}


def filled(browser: Browser, path: str, **typed: str) -> dict[str, str]:
    return {**fields(browser.get(path).text), **typed}


def test_a_change_is_read_back_before_it_is_saved(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Now and after saving beside each other; then visitors and the history have it."""
    form = filled(anna, EDIT, pay="£25.10ph", bands="6")
    checked = anna.post(EDIT, **form, step="check")
    shown = words(checked.text)
    assert "Pay Now: £47,810 to £54,710 a year After saving: £25.10 an hour (about £49,080" in shown
    assert "NHS pay band Now: band 7 After saving: band 6" in shown
    assert "Nothing is saved yet" in shown
    with units() as work:
        assert work.vacancies.get("FD-1") == vacancy(
            "FD-1", description="First line.\n\nSecond “line”."
        )
    saved = anna.post(EDIT, **fields(checked.text), step="save")
    assert saved.headers["location"] == f"{PAGE}&done=changed"
    page = words(anna.page(saved.headers["location"]))
    assert "Your changes are saved" in page
    assert "Set by Anna Bell on 23 November 2026 at 12:00pm. The feed says: £47,810" in page
    assert "23 November 2026 at 12:00pm Anna Bell Pay: changed £47,810 to £54,710 a year" in page


def test_going_back_from_the_check_loses_nothing(anna: Browser) -> None:
    """What was typed stands in the form again."""
    form = filled(anna, EDIT, title="Matron", description="Other\ntext <b>")
    checked = anna.post(EDIT, **form, step="check")
    again = fields(anna.post(EDIT, **fields(checked.text), step="again").text)
    assert (again["title"], again["description"]) == ("Matron", "Other\ntext <b>")


def test_what_cannot_be_read_is_told_and_kept(anna: Browser) -> None:
    """One message beside each field, with everything still in the form."""
    form = filled(anna, EDIT, pay="about 3 pounds ish 77777777", closes="soon", title="Matron")
    refused = anna.post(EDIT, **form, step="check")
    assert refused.status_code == 422
    assert "We cannot read a sum in “about 3 pounds ish 77777777”" in words(refused.text)
    assert 'href="#closes"' in refused.text
    kept = fields(refused.text)
    assert (kept["pay"], kept["closes"], kept["title"]) == (form["pay"], "soon", "Matron")


def test_saving_nothing_says_so(anna: Browser) -> None:
    """And is no change in the history."""
    refused = anna.post(EDIT, **filled(anna, EDIT), step="check")
    assert (refused.status_code, "changed nothing yet" in refused.text) == (422, True)
    assert "Nobody has changed it by hand" in anna.page(PAGE)


def test_a_change_of_somebody_else_meanwhile_is_shown(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Nothing is overwritten unseen; sending once more saves."""
    form = filled(anna, EDIT, title="Matron")
    store(units, vacancy("FD-1", pay=parse_pay("£60,000 a year")))
    refused = anna.post(EDIT, **form, step="save")
    assert refused.status_code == 422
    told = words(refused.text)
    assert "since you opened it" in told
    assert "Pay £60,000 a year" in told
    again = fields(refused.text)
    assert again["title"] == "Matron"
    assert anna.post(EDIT, **{**again, "pay": "£60,000 a year"}, step="save").status_code == 303


def test_the_feeds_value_can_be_used_again(anna: Browser, units: SqlUnitsOfWork) -> None:
    """One press; a second says that it is so already."""
    anna.post(EDIT, **filled(anna, EDIT, title="Matron"), step="save")
    released = anna.send("/desk/vacancy/release?ref=FD-1", on=PAGE, fact="title")
    assert released.headers["location"] == f"{PAGE}&done=released"
    with units() as work:
        shown = work.vacancies.get("FD-1")
    assert shown is not None
    assert shown.title == "Clinical Informatics Nurse"
    again = anna.send("/desk/vacancy/release?ref=FD-1", on=PAGE, fact="title")
    assert (again.status_code, "used already" in html.unescape(again.text)) == (422, True)


def test_closing_and_reopening(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Each is said, held against the feed, and written down."""
    closed = anna.send("/desk/vacancy/close?ref=FD-1", on=PAGE)
    page = words(anna.page(closed.headers["location"]))
    assert "Visitors cannot find it or apply any more" in page
    assert "Anna Bell closed this vacancy on 23 November 2026 at 12:00pm. It stays closed" in page
    assert "Reopen this vacancy" in page
    twice = anna.send("/desk/vacancy/close?ref=FD-1", on=PAGE)
    assert (twice.status_code, "closed already" in twice.text) == (422, True)
    anna.send("/desk/vacancy/reopen?ref=FD-1", on=PAGE)
    with units() as work:
        assert not work.vacancies.is_closed("FD-1")
    assert "Anna Bell Reopened" in words(anna.page(PAGE))
    refused = anna.send("/desk/vacancy/reopen?ref=FD-1", on=PAGE)
    assert "open already" in refused.text


def test_a_vacancy_is_written_by_hand(anna: Browser, units: SqlUnitsOfWork) -> None:
    """What the lists leave open is read from the text; a reference is made."""
    typed = {
        "title": "Ward nurse", "employer": "Aire Valley Care", "locality": "Leeds", "bands": "6",
        "description": "Part time, permanent. NMC registration needed.", "closes": "31/12/2026",
    }  # fmt: skip
    checked = anna.post(NEW, **filled(anna, NEW, **typed), step="check")
    shown = words(checked.text)
    assert "Pay £38,682 to £46,580 a year (NHS band 6 in England, 2025/26)" in shown
    assert "Its pay states only band 6" in shown
    assert "Hours part time" in shown
    assert "registration with the NMC is required" in shown
    made = anna.post(NEW, **fields(checked.text), step="save")
    assert made.headers["location"] == "/desk/vacancy?ref=H-1&done=made"
    page = words(anna.page("/desk/vacancy?ref=H-1"))
    assert "Came from Written at the desk" in page
    assert "Anna Bell Made" in page
    with units() as work:
        assert [each.ref for each in work.vacancies.all_open()] == ["H-1", "FD-1"]


def test_a_new_one_with_mistakes_is_told_and_kept(anna: Browser) -> None:
    """Also a reference that is there already, and a date that has passed."""
    refused = anna.post(NEW, **filled(anna, NEW, employer="Us", closes="01/12/2020"), step="check")
    assert refused.status_code == 422
    assert "Enter a job title" in refused.text
    assert fields(refused.text)["employer"] == "Us"
    past = filled(anna, NEW, title="Porter", employer="Us", closes="22/11/2026", ref="FD-1")
    assert "before the day it was advertised" in anna.post(NEW, **past, step="check").text
    taken = anna.post(NEW, **{**past, "closes": ""}, step="save")
    assert "There is a vacancy FD-1 already" in taken.text


def test_forms_come_only_from_our_own_pages(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Without the token, or from elsewhere, nothing changes."""
    form = filled(anna, EDIT, title="Matron")
    forged = anna.post(EDIT, **{**form, "token": "0" * 64}, step="save")
    elsewhere = anna.client.post(EDIT, data=form, headers={"origin": "https://evil.example"})
    assert (forged.status_code, elsewhere.status_code) == (403, 403)
    for action in ("close", "reopen", "release"):
        assert anna.post(f"/desk/vacancy/{action}?ref=FD-1").status_code == 403
    with units() as work:
        assert not work.vacancies.is_closed("FD-1")


def test_whoever_is_signed_out_meanwhile_keeps_the_text(browser: Browser) -> None:
    """And comes back to the vacancy."""
    sent = browser.client.post(
        EDIT, data={"title": "Matron", "token": "x"}, headers={"origin": URL}
    )
    assert sent.status_code == 401
    assert "title: Matron" in sent.text
    assert "/desk/sign-in?next=/desk/vacancy%3Fref%3DFD-1" in sent.text


def test_markup_is_only_ever_text(anna: Browser) -> None:
    """In the form, the check, the page and its history."""
    typed = filled(anna, EDIT, title=NASTY, employer=NASTY, requirements=NASTY)
    checked = anna.post(EDIT, **typed, step="check")
    anna.post(EDIT, **fields(checked.text), step="save")
    for text in (checked.text, anna.get(EDIT).text, anna.get(PAGE).text):
        assert "<script>alert" not in text
        assert "<img" not in text


def test_an_unknown_vacancy_cannot_be_changed(anna: Browser) -> None:
    """Whatever is sent."""
    for path in ("edit?ref=none", "close?ref=none", "release?ref=none"):
        sent = anna.send(f"/desk/vacancy/{path}", on=PAGE, title="x", step="save")
        assert sent.status_code == 404
    assert anna.get("/desk/vacancy/edit?ref=none").status_code == 404


def test_a_long_advert_can_be_sent(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Twenty thousand letters with accents fit into the form."""
    form = filled(anna, EDIT, description="é " * 9_990)
    assert anna.post(EDIT, **form, step="save").status_code == 303
    with units() as work:
        kept = work.vacancies.get("FD-1")
    assert kept is not None
    assert replace(kept, description="") == vacancy("FD-1", description="")
