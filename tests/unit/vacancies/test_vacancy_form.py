"""What a recruiter types is read as adverts are read, and nothing else changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.application.vacancy_facts import FACT_WORDS, fact_in_words
from frontline.application.vacancy_form import (
    FACTS_OF_FIELDS,
    READ,
    FormReading,
    FormRefused,
    fields_of,
    new_fields,
    read_day,
    read_form,
)
from frontline.domain.pay import Pay
from frontline.domain.vacancy import (
    ContractType,
    Hours,
    Location,
    RegistrationNeed,
    Vacancy,
    WorkMode,
)
from tests.unit.vacancies.samples import KNOWN, PLAIN, vacancy

LINE = st.text(max_size=30)
ANY = st.builds(
    Vacancy,
    ref=st.just("A"),
    title=LINE.filter(str.strip),
    employer=LINE.filter(str.strip),
    description=LINE,
    location=st.none() | st.builds(Location, LINE, st.none() | LINE),
    posted=st.dates(min_value=date(2020, 1, 1)),
    closes=st.none() | st.dates(min_value=date(2020, 1, 1)),
    work_mode=st.none() | st.sampled_from(WorkMode),
    contract=st.none() | st.sampled_from(ContractType),
    hours=st.none() | st.sampled_from(Hours),
    pay=st.none() | st.builds(Pay, LINE, st.none() | st.just(30_000.0), basis=st.just("")),
    registration=st.sampled_from(RegistrationNeed),
    registration_body=st.none() | LINE,
    sponsorship=st.none() | st.booleans(),
    requirements=st.lists(LINE, max_size=3).map(tuple),
)


def read(before: Vacancy = PLAIN, /, **typed: str) -> FormReading:
    shown = fields_of(before)
    return read_form({**shown, **typed}, before, shown, KNOWN)


def problems(before: Vacancy = PLAIN, /, **typed: str) -> Any:
    with pytest.raises(FormRefused) as refused:
        read(before, **typed)
    return refused.value.problems


@given(ANY)
def test_what_nobody_touches_stays_as_it_was(before: Vacancy) -> None:
    """Whatever a feed brought, also what nobody would type."""
    reading = read(before)
    assert (reading.vacancy, reading.changed) == (before, ())


def test_every_field_belongs_to_a_fact_with_a_name() -> None:
    """None can be edited that the page does not show."""
    assert set(FACTS_OF_FIELDS.values()) == set(FACT_WORDS) - {"posted", "questions"}
    assert list(new_fields()) == list(fields_of(PLAIN)) == list(FACTS_OF_FIELDS)


@pytest.mark.parametrize(
    ("typed", "fact", "words"),
    [
        ({"pay": "£21.50 ph"}, "pay", "£21.50 an hour (about £42,040 a year"),
        ({"pay": "Competitive"}, "pay", "Competitive"),
        ({"pay": ""}, "pay", ""),
        ({"bands": "8a, 8b"}, "bands", "band 8a or 8b"),
        ({"bands": "Band 6"}, "bands", "band 6"),
        ({"locality": "York", "postcode": ""}, "location", "York"),
        ({"locality": "", "postcode": ""}, "location", ""),
        ({"closes": "31/12/2026"}, "closes", "31 December 2026"),
        ({"closes": "5 January 2027"}, "closes", "5 January 2027"),
        ({"closes": ""}, "closes", ""),
        ({"work_mode": "remote"}, "work_mode", "remote"),
        ({"work_mode": ""}, "work_mode", ""),
        ({"sponsorship": "no"}, "sponsorship", "no visa sponsorship is offered"),
        (
            {"registration": "desirable", "registration_body": "NMC"},
            "registration",
            "registration with the NMC is welcome but not required",
        ),
        ({"requirements": "• One\n\n- Two "}, "requirements", "• One\n• Two"),
        ({"description": "Line one\nLine two"}, "description", "Line one\nLine two"),
    ],
)
def test_one_fact_is_read_as_the_import_reads_it(
    typed: dict[str, str], fact: str, words: str
) -> None:
    """And only that fact is different."""
    reading = read(PLAIN, **typed)
    assert reading.changed == (fact,)
    assert fact_in_words(reading.vacancy, fact).startswith(words)


def test_a_list_can_leave_it_to_the_words() -> None:
    """What the advert says is read; what it does not say is nothing."""
    said = vacancy("A", description="Fully remote, part time. NMC registration needed.", hours=None)
    shown = fields_of(said)
    asked = dict.fromkeys(("work_mode", "contract", "hours", "registration", "sponsorship"), READ)
    after = read_form({**shown, **asked}, said, shown, KNOWN).vacancy
    assert (after.work_mode, after.hours) == (WorkMode.REMOTE, Hours.PART_TIME)
    assert (after.contract, after.sponsorship) == (None, None)
    assert (after.registration, after.registration_body) == (RegistrationNeed.REQUIRED, "NMC")


def test_a_band_alone_brings_its_pay_and_says_so() -> None:
    """And another band later brings another, while a sum that was typed stays."""
    by_band = read(pay="", bands="6")
    assert by_band.vacancy.pay is not None
    assert by_band.vacancy.pay.minimum == 38_682
    assert any("band 6" in remark for remark in by_band.remarks)
    other = read(by_band.vacancy, bands="5").vacancy.pay
    assert other is not None
    assert other.minimum == 31_049
    assert read(bands="5").vacancy.pay == PLAIN.pay


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"title": " "}, "title", "Enter a job title"),
        ({"employer": ""}, "employer", "Enter an employer"),
        ({"title": "x" * 301}, "title", "300 characters"),
        ({"pay": "£33,65700,1 a fortnight 7"}, "pay", "We cannot read a sum in “£33,65700,1"),
        ({"bands": "12"}, "bands", "NHS bands are 1 to 9"),
        ({"locality": "Xyzzy", "postcode": ""}, "locality", "We cannot find “Xyzzy”"),
        ({"postcode": "LS1 4A"}, "postcode", "is no postcode"),
        ({"closes": "next week"}, "closes", "like 31/12/2026"),
        ({"closes": "31/02/2027"}, "closes", "like 31/12/2026"),
        ({"closes": "01/01/2020"}, "closes", "before the day it was advertised"),
        ({"url": "javascript:alert(1)"}, "url", "begins with https://"),
        ({"requirements": "x\n" * 21}, "requirements", "at most 20 requirements"),
        ({"description": "x" * 20_001}, "description", "20,000 characters"),
        ({"registration_body": "NMC"}, "registration", "required or desirable"),
    ],
)
def test_what_cannot_be_read_has_one_plain_message(
    typed: dict[str, str], field: str, told: str
) -> None:
    """Beside the field to put right."""
    found = problems(PLAIN, **typed)
    assert list(found) == [field]
    assert told in found[field]


def test_every_problem_is_told_at_once() -> None:
    """Nobody sends a form five times."""
    found = problems(title="", pay="£x1", closes="soon", url="ftp://x")
    assert set(found) == {"title", "pay", "closes", "url"}


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Never an error."""
    day = read_day(text)
    assert day is None or isinstance(day, date)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_written_in_the_form_is_read_again(day: date) -> None:
    """As the form shows it."""
    shown = fields_of(vacancy("A", closes=day))["closes"]
    assert read_day(shown) == day
