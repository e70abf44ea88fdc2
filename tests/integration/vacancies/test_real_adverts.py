"""Held against 14,842 real adverts of 2020, where the open data is at hand (never shipped)."""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.application.import_vacancies import ImportVacancies
from frontline.domain.pay import PayPeriod, parse_pay
from frontline.domain.place import miles_between
from frontline.settings import ROOT
from tests.clock import FixedClock
from tests.unit.vacancies.samples import OneStore

DATA = Path(os.environ.get("FRONTLINE_SHARED_DATA") or ROOT.parent / "shared" / "data")
FACTS = DATA / "vacancies" / "nhs_jobs_2020_facts.csv.gz"
SAMPLE = DATA / "vacancies" / "nhs_jobs_2020_sample.jsonl.gz"
pytestmark = pytest.mark.skipif(
    not (FACTS.is_file() and SAMPLE.is_file()),
    reason="the open NHS adverts are not here; set FRONTLINE_SHARED_DATA to their folder",
)
HOURLY = ("hour", "p/h", "ph", "/hr")


@pytest.fixture(scope="module")
def facts() -> list[dict[str, str]]:
    with gzip.open(FACTS, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def annual(rows: list[dict[str, str]]) -> Iterator[tuple[float, float, float, float]]:
    """Ours and the published range of each yearly text the publisher read without a bonus."""
    for row in rows:
        text = row["salary_text"]
        pay = parse_pay(text)
        ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
        published = [float(row[name]) for name in ("salary_min", "salary_max") if row[name]]
        misread = "bonus" in text.lower() or any(word in text.lower() for word in HOURLY)
        if ends and published and not misread and pay.period is PayPeriod.YEAR:
            yield ends[0], ends[-1], published[0], published[-1]


def test_annual_pay_agrees_with_what_was_published(facts: list[dict[str, str]]) -> None:
    """At least 99 in 100 yearly texts give the published range to the pound."""
    pairs = list(annual(facts))
    agreed = sum(abs(a - c) <= 1 and abs(b - d) <= 1 for a, b, c, d in pairs)
    assert len(pairs) > 12_000
    assert agreed / len(pairs) >= 0.99


def test_no_hourly_text_becomes_a_yearly_salary(facts: list[dict[str, str]]) -> None:
    """The unit claimed by the feed is always YEAR; ours is that of the words."""
    hourly = [
        row["salary_text"]
        for row in facts
        if "per hour" in row["salary_text"].lower() and "annum" not in row["salary_text"].lower()
    ]
    pays = [parse_pay(text) for text in hourly]
    assert len(hourly) > 400
    assert [pay.text for pay in pays if pay.period is PayPeriod.YEAR and (pay.minimum or 0) > 0
            and f"{pay.minimum:.0f}" not in pay.text.replace(",", "")] == []  # fmt: skip


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
    importer = ImportVacancies(store, UkGazetteer(), FixedClock())
    report = importer.run(read_feed(SAMPLE, date(2026, 11, 23)))
    assert report.added > 1_950
    assert any("is the same advert as row" in reason for _, reason in report.refused)
    assert any("outside the United Kingdom" in remark for _, remark in report.remarks)
    assert importer.run(read_feed(SAMPLE, date(2026, 11, 23))).unchanged == report.added
