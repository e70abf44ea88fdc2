"""What visitors looked for and did not find."""

from __future__ import annotations

import re
from datetime import date

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.domain.people import Role
from frontline.domain.search import Criteria
from tests.web.desk.browser import PASSWORD, URL, Browser
from tests.web.desk.gaps_stand_in import fill_gaps, gap
from tests.web.desk.test_vacancies import NASTY, words

TODAY = date(2026, 11, 23)


@pytest.fixture
def _kept(units: SqlUnitsOfWork) -> None:
    with units() as work:
        fill_gaps(work, TODAY)
        work.commit()


@pytest.mark.usefixtures("_kept")
def test_each_chart_has_a_table_that_says_the_same(anna: Browser) -> None:
    """The numbers above the bars are those of the rows."""
    page = anna.page("/desk/searches")
    by_week, by_kind = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    rows = re.findall(r'<th scope="row">(\d+ \w+)</th><td>(\d+)</td>', page)
    assert words(by_week) == " ".join(f"{number} {week}" for week, number in rows)
    assert rows[-1] == ("23 Nov", "4")
    assert sum(int(number) for _, number in rows) == 14
    assert words(by_kind).startswith("Place 13 Words 11 Pay 11 Contract 2")
    shown = words(page)
    assert "Place by week 13 Leeds (11), York (2)" in shown
    assert "Pay by week 11 from £60,000 a year (11)" in shown


@pytest.mark.usefixtures("_kept")
def test_a_chart_is_named_and_described_for_those_who_do_not_see_it(anna: Browser) -> None:
    """By the heading above it and the words below."""
    page = anna.page("/desk/searches")
    for names in re.findall(r'<svg[^>]*role="img" aria-labelledby="([^"]+)"', page):
        assert all(f'id="{name}"' in page for name in names.split())
    assert "style=" not in page


@pytest.mark.usefixtures("_kept")
def test_the_weeks_can_be_narrowed_to_a_criterion(anna: Browser) -> None:
    """One that does not exist narrows nothing."""
    page = anna.page("/desk/searches?criterion=contract")
    assert "searches that asked for contract" in page
    numbers = re.findall(r'<th scope="row">\d+ \w+</th><td>(\d+)</td>', page)
    assert sum(map(int, numbers)) == 2
    assert "searches that asked for" not in anna.page("/desk/searches?criterion=nonsense")


@pytest.mark.usefixtures("_kept")
def test_what_would_have_fitted_leads_to_the_vacancies(anna: Browser) -> None:
    """But for the pay there are three; where nothing comes near, that is said."""
    page = anna.page("/desk/searches")
    shown = words(page)
    assert "from £60,000 a year 11 23 November 2026 Any pay (3)" in shown
    assert 'href="/vacancies?q=nurse&place=Leeds&miles=20"' in page
    assert "radiographer · Truro, 20 miles 1 24 September 2026 Nothing comes near" in shown


def test_nothing_looked_for_in_vain_is_said(anna: Browser) -> None:
    """Without an empty chart."""
    page = anna.page("/desk/searches")
    assert "Nothing was looked for in vain" in page
    assert "<svg" not in page


def test_what_visitors_typed_is_only_ever_text(anna: Browser, units: SqlUnitsOfWork) -> None:
    """In tables, charts and addresses."""
    with units() as work:
        work.search_gaps.add(gap(Criteria(text=NASTY, employer=NASTY, pay_floor=1.0), TODAY))
        work.commit()
    page = anna.get("/desk/searches").text
    assert "<script>alert" not in page
    assert "<img" not in page


def test_trainers_see_it_too(browser: Browser, manage: ManageAccounts) -> None:
    """It names nobody."""
    link = manage.invite("terry@linq.example", [Role.TRAINER], URL)
    browser.send(
        link.removeprefix(URL), name="Terry", email="terry@linq.example", password=PASSWORD
    )
    assert browser.get("/desk/searches").status_code == 200
