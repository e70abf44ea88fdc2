"""The recruiters' list of vacancies, on every database we support."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.ports import UnitOfWork
from frontline.domain.handoff import CaseKind
from frontline.domain.vacancy import Location
from frontline.domain.vacancy_list import Shelf
from tests.sample_case import sample_case
from tests.unit.vacancies.samples import vacancy

TODAY = date(2026, 11, 23)
LATER = date(2027, 3, 1)


def refs(work: UnitOfWork, shelf: Shelf, *words: str) -> list[str]:
    return [each.ref for each in work.desk_vacancies.page(shelf, words, TODAY, None, 50)]


def test_each_shelf_holds_what_belongs_there_in_its_order(units: SqlUnitsOfWork) -> None:
    """Past its closing date is closed, also before anybody closed it; its last day is open."""
    with units() as work:
        for ref, posted, closes in (
            ("no-date", 2, None),
            ("today", 3, TODAY),
            ("week", 1, TODAY + timedelta(days=7)),
            ("later", 4, TODAY + timedelta(days=8)),
            ("past", 5, TODAY - timedelta(days=1)),
            ("closed", 6, LATER),
        ):
            work.vacancies.save(vacancy(ref, posted=date(2026, 11, posted), closes=closes))
        work.vacancies.close("closed")
        assert refs(work, Shelf.OPEN) == ["later", "today", "no-date", "week"]
        assert refs(work, Shelf.CLOSING) == ["today", "week"]
        assert refs(work, Shelf.CLOSED) == ["closed", "past"]
        counts = {Shelf.OPEN: 4, Shelf.CLOSING: 2, Shelf.CLOSED: 2}
        assert work.desk_vacancies.counts(TODAY) == counts


@pytest.mark.parametrize("shelf", [Shelf.OPEN, Shelf.CLOSING])
def test_pages_join_without_gap_or_repeat(units: SqlUnitsOfWork, shelf: Shelf) -> None:
    """Also where many share a day, and while new ones come in before."""
    with units() as work:
        many = [
            vacancy(f"V{n:02}", posted=date(2026, 11, 1 + n % 2), closes=TODAY) for n in range(23)
        ]
        work.vacancies.save_all(many)
        whole = work.desk_vacancies.page(shelf, (), TODAY, None, 99)
        seen, after = list[str](), None
        while page := work.desk_vacancies.page(shelf, (), TODAY, after, 5):
            seen += [each.ref for each in page]
            after = page[-1].key(shelf)
        assert seen == [each.ref for each in whole]
        assert len(set(seen)) == 23


def test_every_word_is_looked_for_in_title_employer_place_and_reference(
    units: SqlUnitsOfWork,
) -> None:
    """Whatever the case; signs that mean something to a database are letters like any other."""
    with units() as work:
        work.vacancies.save(vacancy("FD-1", title="Nurse 50% bank"))
        work.vacancies.save(vacancy("FD_2", employer="Cwm Taf", location=Location("Swansea")))
        work.vacancies.save(vacancy("FD-3", title="Porter", location=None))
        assert refs(work, Shelf.OPEN, "nurse", "aire") == ["FD-1"]
        assert refs(work, Shelf.OPEN, "SWAN") == ["FD_2"]
        assert refs(work, Shelf.OPEN, "50%") == ["FD-1"]
        assert refs(work, Shelf.OPEN, "d_2") == ["FD_2"]
        assert refs(work, Shelf.OPEN, "fd-3") == ["FD-3"]
        assert refs(work, Shelf.OPEN, "\\") == []


def test_applications_are_counted_and_listed_for_their_vacancy(units: SqlUnitsOfWork) -> None:
    """A call-back about it is none, and neither is an application for another."""
    with units() as work:
        work.vacancies.save_all([vacancy("A"), vacancy("B")], "feed")
        work.cases.add(sample_case(1, vacancy_ref="A"))
        work.cases.add(sample_case(2, vacancy_ref="A"))
        work.cases.add(sample_case(3, vacancy_ref="A", kind=CaseKind.CALL_BACK))
        work.cases.add(sample_case(4, vacancy_ref=None))
        listed = work.desk_vacancies.listed("A", TODAY)
        assert listed is not None
        assert (listed.applications, listed.source, listed.is_open) == (2, "feed", True)
        page = work.desk_vacancies.page(Shelf.OPEN, (), TODAY, None, 9)
        assert {each.ref: each.applications for each in page} == {"A": 2, "B": 0}
        sent = work.desk_vacancies.applications("A", 9)
        assert sorted(each.case_id for each in sent) == ["case_1", "case_2"]
        assert len(work.desk_vacancies.applications("A", 1)) == 1
        assert work.desk_vacancies.listed("none", TODAY) is None
