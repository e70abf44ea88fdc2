"""An import takes every row that is a vacancy, and says what became of the others."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.application.feed import FeedRow, UnreadableRow
from frontline.application.import_vacancies import ExpireVacancies, ImportVacancies
from frontline.application.read_advert import Advert
from frontline.domain.pay import Pay, PayPeriod, describe
from frontline.domain.vacancy import ContractType, Hours, RegistrationNeed, Vacancy, WorkMode
from tests.clock import FixedClock
from tests.unit.vacancies.samples import KNOWN, OneStore, vacancy

GOOD = Advert(
    row=1,
    ref="A1",
    title="Staff Nurse",
    employer="Aire Valley",
    locality="Leeds",
    posted="2026-11-20",
    closes="2026-12-20",
)


def importer(store: OneStore) -> ImportVacancies:
    return ImportVacancies(store, KNOWN, FixedClock())


def test_a_good_row_is_added_once() -> None:
    """The same feed again changes nothing."""
    store = OneStore()
    assert importer(store).run([GOOD]).added == 1
    again = importer(store).run([GOOD])
    assert (again.added, again.changed, again.unchanged) == (0, 0, 1)


def test_a_changed_row_replaces_the_vacancy() -> None:
    """A new title for the same reference is a change, not a second vacancy."""
    store = OneStore()
    importer(store).run([GOOD])
    report = importer(store).run([replace(GOOD, title="Senior Staff Nurse")])
    assert (report.added, report.changed) == (0, 1)
    assert [v.title for v in store.vacancies.all_open()] == ["Senior Staff Nurse"]


def test_a_closed_vacancy_that_is_fed_again_is_open_again() -> None:
    """A feed that names a vacancy opens it."""
    store = OneStore()
    importer(store).run([GOOD])
    store.vacancies.close("A1")
    assert importer(store).run([GOOD]).changed == 1
    assert [v.ref for v in store.vacancies.all_open()] == ["A1"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"title": "  "}, "has no title"),
        ({"employer": "<b></b>"}, "has no employer"),
        ({"ref": "", "url": ""}, "has no reference"),
        ({"ref": "x" * 201}, "has a reference longer than 200 characters"),
        ({"posted": "next week"}, "has a date posted that is no date: 'next week'"),
        ({"closes": "31/02/2026"}, "has a closing date that is no date: '31/02/2026'"),
        ({"closes": "2026-11-01"}, "closes before it was posted"),
    ],
)
def test_a_bad_row_is_refused_with_the_reason_and_stops_no_other(
    change: dict[str, str], reason: str
) -> None:
    """The rows around a bad one are taken."""
    store = OneStore()
    bad = replace(GOOD, row=2, **({"ref": "A2"} | change))  # type: ignore[arg-type]
    after = replace(GOOD, row=3, ref="A3", title="Midwife")
    report = importer(store).run([GOOD, bad, UnreadableRow(9, "is no JSON"), after])
    assert (report.added, report.refused) == (2, [(2, reason), (9, "is no JSON")])


def test_the_same_advert_twice_is_taken_once() -> None:
    """One title at one employer in one place is one vacancy, whatever its references."""
    report = importer(OneStore()).run([GOOD, replace(GOOD, row=2, ref="A2")])
    assert (report.added, report.refused) == (1, [(2, "is the same advert as row 1")])


def imported(**fields: object) -> tuple[object, list[tuple[str, str]]]:
    store = OneStore()
    report = importer(store).run([replace(GOOD, **fields)])  # type: ignore[arg-type]
    return store.vacancies.held["A1"], report.remarks


def test_the_text_counts_before_the_fields() -> None:
    """FULL_TIME and YEAR are defaults of feeds; the words of the advert are not."""
    taken, _ = imported(
        title="Bank Staff Nurse, Band 5",
        description="&lt;p&gt;Part-time, hybrid working.&lt;/p&gt;",
        employment_type=("FULL_TIME",),
        pay_text="£18.10ph",
        pay_minimum="42193",
        pay_unit="YEAR",
    )
    assert isinstance(taken, Vacancy)
    assert (taken.contract, taken.hours) == (ContractType.BANK, Hours.PART_TIME)
    assert (taken.work_mode, taken.bands) == (WorkMode.HYBRID, ("5",))
    assert taken.pay is not None
    assert (taken.pay.minimum, taken.pay.period.value) == (18.1, "hour")
    assert (taken.registration, taken.registration_body) == (RegistrationNeed.REQUIRED, "NMC")


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        (
            {"latitude": "24.6", "longitude": "-2.1"},
            "its coordinates lie outside the United Kingdom",
        ),
        ({"postcode": "LEEDS"}, "postcode 'LEEDS' is no postcode"),
        ({"locality": "Trustwide"}, "the place 'Trustwide' is not known"),
        (
            {"pay_text": "£387,694 - £49,036"},
            "no amount could be read from its pay '£387,694 - £49,036'",
        ),
        (
            {"pay_text": "IG4 5PZ", "pay_minimum": "75645", "pay_unit": "YEAR"},
            "no amount could be read from its pay 'IG4 5PZ', and '£75645 per year' beside it was"
            " left out",
        ),
        ({"pay_text": "Competitive"}, "its pay 'Competitive' names no amount"),
        (
            {"pay_minimum": "249", "pay_unit": "YEAR"},
            "its pay '£249 per year' cannot be right and was left out",
        ),
    ],
)
def test_dirt_is_remarked_on_and_never_silently_wrong(fields: dict[str, str], remark: str) -> None:
    """The vacancy is taken, the doubtful fact is left out, and the report says so."""
    taken, remarks = imported(**fields)
    assert ("A1", remark) in remarks
    assert isinstance(taken, Vacancy)
    assert taken.pay is None or taken.pay.minimum is None


def test_a_place_without_coordinates_gets_those_of_the_gazetteer() -> None:
    """A town the gazetteer knows can be searched by distance."""
    taken, remarks = imported(locality="Leeds")
    assert isinstance(taken, Vacancy)
    assert taken.location is not None
    assert taken.location.latitude == pytest.approx(53.7965)
    assert remarks == []


def test_coordinates_on_jersey_are_kept() -> None:
    """The Channel Islands lie south of the box around the country, and have vacancies."""
    taken, remarks = imported(locality="St Helier", latitude="49.18", longitude="-2.1")
    assert isinstance(taken, Vacancy)
    assert taken.location is not None
    assert (taken.location.latitude, remarks) == (49.18, [])


def test_a_postcode_with_a_slip_is_mended_and_said() -> None:
    """A letter O for a nought is put right, and the report names it."""
    taken, remarks = imported(postcode="S022 5DG")
    assert isinstance(taken, Vacancy)
    assert taken.location is not None
    assert taken.location.postcode == "SO22 5DG"
    assert ("A1", "postcode 'S022 5DG' was read as SO22 5DG") in remarks


def test_a_band_alone_gives_the_pay_of_its_nation_and_year() -> None:
    """The range of the table is taken, and everybody who reads it is told which table."""
    taken, remarks = imported(pay_text="Band 6", latitude="53.8", longitude="-1.55")
    assert isinstance(taken, Vacancy)
    assert taken.pay == Pay(
        "Band 6", 38_682, 46_580, PayPeriod.YEAR, "NHS band 6 in England, 2025/26"
    )
    assert describe(taken.pay) == "£38,682 to £46,580 a year (NHS band 6 in England, 2025/26)"
    remark = "its pay states only band 6: the pay of NHS band 6 in England, 2025/26 was taken"
    assert remarks == [("A1", remark)]


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        ({"locality": "Nowhere"}, "its pay states only band 6, and its nation is not known"),
        (
            {"latitude": "55.95", "longitude": "-3.2"},
            "its pay states only band 6, and there is no table for it in Scotland",
        ),
    ],
)
def test_a_band_without_a_table_stays_unknown(fields: dict[str, str], remark: str) -> None:
    """No nation is assumed, and no other nation's pay is shown."""
    taken, remarks = imported(pay_text="Band 6", **fields)
    assert isinstance(taken, Vacancy)
    assert taken.pay == Pay("Band 6")
    assert ("A1", remark) in remarks


def test_fields_that_cannot_be_the_band_of_the_text_are_left_out() -> None:
    """NHS Jobs once published £10,086 for "Band 5/6"; the band counts, and the report says so."""
    taken, remarks = imported(
        pay_text="Band 5/6",
        pay_minimum="10086",
        pay_maximum="10086",
        pay_unit="YEAR",
        latitude="53.8",
        longitude="-1.55",
    )
    assert isinstance(taken, Vacancy)
    assert taken.pay is not None
    assert (taken.pay.minimum, taken.pay.maximum) == (31_049, 46_580)
    assert ("A1", "its pay '£10086 to £10086 per year' cannot be right and was left out") in remarks


def test_only_web_addresses_become_links() -> None:
    """A script in the address field never reaches a page."""
    taken, _ = imported(url="javascript:alert(1)")
    assert isinstance(taken, Vacancy)
    assert taken.url is None


texts = st.text(max_size=40)


@settings(max_examples=60)
@given(st.lists(st.builds(Advert, row=st.integers(1, 99), ref=texts, title=texts, employer=texts,
                          description=texts, locality=texts, postcode=texts, latitude=texts,
                          posted=texts, closes=texts, pay_text=texts, pay_minimum=texts,
                          bands=texts, url=texts), max_size=6))  # fmt: skip
def test_every_row_is_accounted_for(rows: list[FeedRow]) -> None:
    """Whatever a feed holds, each row is added, unchanged, changed or refused; none is lost."""
    store = OneStore()
    report = importer(store).run(rows)
    total = report.added + report.changed + report.unchanged + report.refused_rows
    assert total == len(rows)
    assert len(store.vacancies.held) == report.added


def test_expired_vacancies_are_closed_the_day_after() -> None:
    """A vacancy is open up to and including its closing date."""
    last_day = vacancy("TODAY", closes=date(2026, 11, 23))
    store = OneStore([last_day, vacancy("GONE", closes=date(2026, 11, 22))])
    assert ExpireVacancies(store, FixedClock()).run() == ["GONE"]
    assert [v.ref for v in store.vacancies.all_open()] == ["TODAY"]


NIGHTS = {
    "text": "Can you work nights?",
    "kind": "yes_no",
    "purpose": "It is a ward.",
    "met": "Yes",
}
AGE = {"text": "What is your date of birth?", "kind": "date", "purpose": "For the file."}


def asking(*questions: object) -> Advert:
    return replace(GOOD, screening_questions=json.dumps(questions))


def test_a_refused_question_never_stops_the_vacancy() -> None:
    """The others are asked, and the report says which is not, why, and by which law."""
    store = OneStore()
    report = importer(store).run([asking(AGE, NIGHTS)])
    assert (report.added, report.refused_rows) == (1, 0)
    assert [each.text for each in store.vacancies.held["A1"].questions] == ["Can you work nights?"]
    [(ref, told)] = [remark for remark in report.remarks if "Question" in remark[1]]
    assert ref == "A1"
    assert told.startswith("Question 1 is not asked: This asks about age ('date of birth').")
    assert "Equality Act 2010 s.5" in told


def test_a_feed_without_questions_takes_none_away() -> None:
    """What a recruiter added by hand stays, until a feed brings questions of its own."""
    store = OneStore()
    importer(store).run([asking(NIGHTS)])
    assert importer(store).run([GOOD]).unchanged == 1
    assert len(store.vacancies.held["A1"].questions) == 1
    assert importer(store).run([asking()]).changed == 1
    assert not store.vacancies.held["A1"].questions


@pytest.mark.parametrize("stated", ["{", "7", "[1]", "[" * 5_000, '{"text": "Nights?"}'])
def test_questions_that_are_no_list_are_remarked_on(stated: str) -> None:
    store = OneStore()
    report = importer(store).run([replace(GOOD, screening_questions=stated)])
    assert report.added == 1
    assert any("are no JSON list of questions" in told for _, told in report.remarks)
