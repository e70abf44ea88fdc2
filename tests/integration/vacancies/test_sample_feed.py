"""The sample feed shows the product at its best from the first start."""

from __future__ import annotations

from collections import Counter

import pytest

from frontline.adapters.band_pay import BandPayFiles
from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.adapters.search.search import IndexedVacancySearch
from frontline.adapters.search.sqlite_index import SqliteIndex
from frontline.adapters.search.synonyms import load_synonyms
from frontline.application.find_vacancies import FindVacancies
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.read_advert import Known
from frontline.domain.search import Criteria
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import RegistrationNeed, Vacancy, WorkMode
from frontline.settings import ROOT
from tests.clock import FixedClock
from tests.unit.vacancies.samples import OneStore

PRO_RATA = "its pay is pro rata: the full-time figure was kept"
SAMPLE = ROOT / "data" / "samples" / "vacancies.jsonl"
UK = UkGazetteer()
KNOWN = Known(UkAddresses(UK), BandPayFiles(ROOT / "data" / "facts"))


@pytest.fixture(scope="module")
def store() -> OneStore:
    return OneStore()


@pytest.fixture(scope="module")
def report(store: OneStore) -> ImportReport:
    rows = read_feed(SAMPLE, uk_date(FixedClock().now()))
    return ImportVacancies(store, KNOWN, FixedClock()).run(rows)


@pytest.fixture(scope="module")
def vacancies(store: OneStore, report: ImportReport) -> list[Vacancy]:
    return list(store.vacancies.all_open())


def test_every_sample_is_taken_without_doubt(report: ImportReport) -> None:
    """At least 150 vacancies, none refused, none doubtful; only pro rata pay is pointed out."""
    assert report.added >= 150
    assert report.refused == []
    assert {remark for _, remark in report.remarks} == {PRO_RATA}


def test_every_sample_has_the_facts_a_visitor_asks_for(vacancies: list[Vacancy]) -> None:
    """Place with coordinates, pay with amounts, contract, hours, work mode, requirements."""
    for sample in vacancies:
        assert sample.location, sample.ref
        assert sample.location.latitude, sample.ref
        assert sample.pay, sample.ref
        assert sample.pay.minimum, sample.ref
        assert sample.contract, sample.ref
        assert sample.hours, sample.ref
        assert sample.work_mode, sample.ref
        assert 3 <= len(sample.requirements) <= 5, sample.ref
        if sample.registration is RegistrationNeed.REQUIRED:
            assert sample.registration_body, sample.ref


def test_the_samples_differ(vacancies: list[Vacancy]) -> None:
    """No description is written twice, and no employer fills the list."""
    assert len({sample.description for sample in vacancies}) == len(vacancies)
    assert max(Counter(sample.employer for sample in vacancies).values()) < len(vacancies) / 10


@pytest.mark.parametrize("nation", ["England", "Scotland", "Wales", "Northern Ireland"])
def test_all_four_nations_have_samples(store: OneStore, report: ImportReport, nation: str) -> None:
    """A visitor from anywhere in the country finds something."""
    search = IndexedVacancySearch(store, FixedClock(), SqliteIndex())
    assert search.find(Criteria(places=tuple(UK.find(nation)))).total >= 8


def test_the_search_of_the_brief_finds_three_and_more(
    store: OneStore, report: ImportReport
) -> None:
    """Hybrid clinical informatics near Leeds over £45,000 has several answers."""
    synonyms = load_synonyms(ROOT / "data" / "_shared" / "synonyms.yml")
    search = IndexedVacancySearch(store, FixedClock(), SqliteIndex(), synonyms)
    asked = Criteria(
        text="clinical informatics",
        places=(UK.find("Leeds")[0],),
        pay_floor=45_000,
        work_modes=(WorkMode.HYBRID,),
    )
    found = FindVacancies(search, store, UK, FixedClock()).find(asked)
    assert found.total >= 3
    assert found.relaxed == ()
