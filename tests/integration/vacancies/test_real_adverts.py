"""Held against 14,842 real adverts of 2020, where the open data is at hand (never shipped)."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.adverts import ABSENT, DATA, FACTS, read_adverts
from benchmarks.pay.judge import Verdict, judge
from benchmarks.places.run import WRONG, placings
from frontline.adapters.band_pay import BandPayFiles
from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.application.import_vacancies import ImportVacancies
from frontline.application.read_advert import Known
from frontline.domain.pay import PayPeriod
from frontline.domain.place import miles_between
from frontline.settings import ROOT
from tests.clock import FixedClock
from tests.unit.vacancies.samples import OneStore

SAMPLE = DATA / "vacancies" / "nhs_jobs_2020_sample.jsonl.gz"
KNOWN = Known(UkAddresses(UkGazetteer()), BandPayFiles(ROOT / "data" / "facts"))
pytestmark = pytest.mark.skipif(not ((DATA / FACTS).is_file() and SAMPLE.is_file()), reason=ABSENT)


@pytest.fixture(scope="module")
def facts() -> list[dict[str, str]]:
    return read_adverts()


@pytest.fixture(scope="module")
def verdicts(facts: list[dict[str, str]]) -> list[Verdict]:
    return [judge(row) for row in facts]


def test_annual_pay_agrees_with_what_was_published(verdicts: list[Verdict]) -> None:
    """Of the yearly figures their own text does not contradict, 995 in 1,000 agree to the pound."""
    fair = [verdict for verdict in verdicts if verdict.published and not verdict.contradicted]
    assert len(fair) > 12_000
    assert sum(verdict.agrees for verdict in fair) / len(fair) >= 0.995


def test_no_pay_is_read_in_another_unit_than_its_own(verdicts: list[Verdict]) -> None:
    """The feed claims a year for everything; the unit read is that of the words."""
    assert sum(verdict.period is PayPeriod.HOUR for verdict in verdicts) > 1_000
    assert [verdict.text for verdict in verdicts if verdict.unit_error] == []


def test_every_pay_without_an_amount_is_flagged(verdicts: list[Verdict]) -> None:
    """A text from which no amount was taken always leaves a remark for the import report."""
    unread = [verdict for verdict in verdicts if verdict.text and verdict.read is None]
    assert len(unread) > 1_000
    assert [verdict.text for verdict in unread if not verdict.flagged] == []


def test_places_are_told_from_their_words(facts: list[dict[str, str]]) -> None:
    """Without a postcode 95 in 100 localities are placed, fewer than 2 in 100 silently wrong."""
    found = placings(facts, with_employer=True)
    measured = [placing for placing in found if placing.miles is not None]
    silent = [p for p in measured if (p.miles or 0) > WRONG and not p.flagged]
    assert sum(placing.placed_as is not None for placing in found) / len(found) >= 0.95
    assert len(silent) / len(measured) < 0.02


def test_postcodes_lie_where_the_nhs_says(facts: list[dict[str, str]]) -> None:
    """The middle of the district is on average within a mile of the site's own coordinates."""
    uk = UkGazetteer()
    apart = []
    for row in facts[::10]:
        if row["latitude"] and row["postcode"]:
            for place in uk.find(row["postcode"]):
                point = float(row["latitude"]), float(row["longitude"])
                apart.append(miles_between(place.latitude, place.longitude, *point))
    assert len(apart) > 1_000
    assert sorted(apart)[len(apart) // 2] < 1.0


def test_real_postings_are_taken_with_every_doubt_named() -> None:
    """Two thousand dirty adverts: nearly all taken, duplicates and faults reported."""
    store = OneStore()
    importer = ImportVacancies(store, KNOWN, FixedClock())
    report = importer.run(read_feed(SAMPLE, date(2026, 11, 23)))
    assert report.added > 1_950
    assert any("is the same advert as row" in reason for _, reason in report.refused)
    assert any("names no amount" in remark for _, remark in report.remarks)
    assert importer.run(read_feed(SAMPLE, date(2026, 11, 23))).unchanged == report.added
