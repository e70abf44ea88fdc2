"""Vacancies are kept as they were given, on every database we support."""

from __future__ import annotations

from datetime import date

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.met_rule import MetRule
from frontline.domain.pay import Pay
from frontline.domain.pay_text import parse_pay
from frontline.domain.vacancy import Location, RegistrationNeed, Vacancy
from frontline.domain.vacancy_question import (
    QuestionKind,
    VacancyQuestion,
    question_set_version,
)
from tests.unit.vacancies.samples import PLAIN, vacancy

BARE = Vacancy("FD-0", "Porter", "Aire Valley", "", None, date(2026, 11, 1))
RICH = vacancy(
    "FD-9",
    location=Location("Caernarfon", None, None, None),
    pay=parse_pay("from £15.09 per hour"),
    registration=RegistrationNeed.REQUIRED,
    registration_body="NMC",
    sponsorship=False,
    bands=("5", "8a"),
    requirements=("Welsh “Llŷn” 💥", "b"),
)


NIGHTS = VacancyQuestion(
    *("nights", "Can you work nights?", QuestionKind.YES_NO, "It is a ward “Llŷn”.", "Nights"),
    met=MetRule(any_of=("Yes",)),
)
SOON = VacancyQuestion(
    *("start", "When could you start?", QuestionKind.DATE, "It is urgent.", "Start", False),
    met=MetRule(latest=date(2027, 3, 1)),
)
ASKING = vacancy("FD-6", questions=(NIGHTS, SOON))
OF_BAND = Pay("Band 6", 38_682, 46_580, basis="NHS band 6 in England, 2025/26")
BY_SESSION = vacancy("FD-7", pay=parse_pay("£10,000 per session"))


@pytest.mark.parametrize(
    "kept", [PLAIN, BARE, RICH, BY_SESSION, vacancy("FD-8", pay=OF_BAND), ASKING]
)
def test_a_vacancy_comes_back_as_it_was_saved(units: SqlUnitsOfWork, kept: Vacancy) -> None:
    """Every fact, present or absent, survives the store."""
    with units() as work:
        work.vacancies.save(kept)
        work.commit()
    with units() as work:
        assert work.vacancies.get(kept.ref) == kept


def test_saving_again_replaces_and_opens(units: SqlUnitsOfWork) -> None:
    """One reference is one vacancy, and saving a closed one opens it."""
    with units() as work:
        work.vacancies.save(PLAIN)
        work.vacancies.close(PLAIN.ref)
        assert work.vacancies.all_open() == []
        work.vacancies.save(vacancy(PLAIN.ref, title="New"))
        assert [v.title for v in work.vacancies.all_open()] == ["New"]


def test_open_vacancies_come_newest_first(units: SqlUnitsOfWork) -> None:
    """The order is by day posted, and by reference within a day."""
    with units() as work:
        for ref, day in (("b", 2), ("a", 9), ("c", 9)):
            work.vacancies.save(vacancy(ref, posted=date(2026, 11, day)))
        assert [v.ref for v in work.vacancies.all_open()] == ["c", "a", "b"]


def test_the_revision_grows_with_every_change_and_only_then(units: SqlUnitsOfWork) -> None:
    """An index knows by it when it is stale; a change rolled back does not count."""
    with units() as work:
        assert work.vacancies.revision() == 0
        work.vacancies.save(PLAIN)
        work.vacancies.close(PLAIN.ref)
        work.vacancies.close("unknown")
        work.commit()
    with units() as work:
        work.vacancies.save(PLAIN)
    with units() as work:
        assert work.vacancies.revision() == 2


def test_an_unknown_reference_gives_nothing(units: SqlUnitsOfWork) -> None:
    """Whatever is asked for, also with quotes in it."""
    with units() as work:
        assert work.vacancies.get("' or 1=1 --") is None


def test_every_set_of_questions_is_kept_by_its_version(units: SqlUnitsOfWork) -> None:
    """A case judged by an older set can be read again by it, also when the questions are gone."""
    first, second = (NIGHTS, SOON), (NIGHTS,)
    with units() as work:
        for asked in (first, second, first, ()):
            work.vacancies.save(vacancy("FD-6", questions=asked))
        work.commit()
    with units() as work:
        for asked in (first, second):
            assert work.vacancies.question_set("FD-6", question_set_version(asked)) == asked
        assert work.vacancies.question_set("FD-6", "other") is None
        assert work.vacancies.questions_by_ref() == {}


def test_questions_are_found_by_reference(units: SqlUnitsOfWork) -> None:
    """Of those that ask some, whether open or closed."""
    with units() as work:
        work.vacancies.save_all([PLAIN, ASKING])
        work.vacancies.close(ASKING.ref)
        assert work.vacancies.questions_by_ref() == {"FD-6": (NIGHTS, SOON)}
