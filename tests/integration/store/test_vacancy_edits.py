"""What recruiters hold against the feed is kept, on every database we support."""

from __future__ import annotations

from datetime import timedelta

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AsFed, EditKind, EditRecord, Hold
from tests.clock import NOON
from tests.integration.vacancies.test_vacancy_store import BARE, BY_SESSION, RICH
from tests.unit.vacancies.samples import PLAIN

ANNA, BEN = "anna@linq.example", "ben@linq.example"


@pytest.mark.parametrize("fed", [PLAIN, BARE, RICH, BY_SESSION])
def test_what_the_feed_says_comes_back_as_it_was(units: SqlUnitsOfWork, fed: Vacancy) -> None:
    """Every fact, present or absent; writing again replaces."""
    with units() as work:
        work.vacancies.save(fed)
        assert work.vacancy_edits.as_fed(fed.ref) is None
        work.vacancy_edits.keep_as_fed(PLAIN if fed.ref == PLAIN.ref else fed, True)
        work.vacancy_edits.keep_as_fed(fed, True)
        work.commit()
    with units() as work:
        assert work.vacancy_edits.as_fed(fed.ref) == AsFed(fed, True)
        work.vacancy_edits.not_fed([fed.ref, "unknown"])
        assert work.vacancy_edits.as_fed(fed.ref) == AsFed(fed, False)


def test_the_last_person_holds_a_fact_until_it_is_released(units: SqlUnitsOfWork) -> None:
    """Of many vacancies only those of which something is held are named."""
    later = NOON + timedelta(hours=1)
    with units() as work:
        work.vacancies.save_all([PLAIN, BARE])
        work.vacancy_edits.lock()
        work.vacancy_edits.hold(PLAIN.ref, ["pay", "closes"], ANNA, NOON)
        work.vacancy_edits.hold(PLAIN.ref, ["pay"], BEN, later)
        named = [PLAIN.ref, BARE.ref, *(f"none {n}" for n in range(1_200))]
        held = [Hold("closes", ANNA, NOON), Hold("pay", BEN, later)]
        assert work.vacancy_edits.holds(named) == {PLAIN.ref: held}
        work.vacancy_edits.release(PLAIN.ref, "pay")
        work.vacancy_edits.release(PLAIN.ref, "title")
        assert work.vacancy_edits.holds([PLAIN.ref]) == {PLAIN.ref: held[:1]}
        assert work.vacancy_edits.holds([]) == {}


def test_the_history_is_read_newest_first(units: SqlUnitsOfWork) -> None:
    """As it was written, each vacancy's own."""
    first = EditRecord(EditKind.CHANGED, ANNA, NOON, "pay", "£1 “Llŷn”", "£2")
    second = EditRecord(EditKind.CLOSED, BEN, NOON)
    with units() as work:
        work.vacancies.save_all([PLAIN, BARE])
        work.vacancy_edits.record(PLAIN.ref, [first])
        work.vacancy_edits.record(PLAIN.ref, [second])
        assert work.vacancy_edits.history(PLAIN.ref) == [second, first]
        assert work.vacancy_edits.history(BARE.ref) == []


def test_a_correction_keeps_source_state_and_age(units: SqlUnitsOfWork) -> None:
    """Only the facts are others; the search follows, and no alert takes it for new."""
    with units() as work:
        work.vacancies.save_all([PLAIN], "ats")
        work.vacancies.close(PLAIN.ref)
        before = work.vacancies.revision()
        work.vacancies.correct(RICH.__class__(**{**vars(PLAIN), "title": "Lead"}))
        known = work.vacancies.known()[PLAIN.ref]
        assert (known.source, known.is_open) == ("ats", False)
        assert work.vacancies.changes_after(before, "", 9)[0].vacancy.title == "Lead"
        work.vacancies.reopen(PLAIN.ref)
        assert not work.vacancies.is_closed(PLAIN.ref)
        assert work.vacancies.added_between(before, work.vacancies.revision()) == []
