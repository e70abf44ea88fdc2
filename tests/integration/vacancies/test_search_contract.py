"""What every engine behind the port VacancySearch has to do; SQLite and PostgreSQL do it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontline.adapters.search.index import VacancyIndex
from frontline.adapters.search.postgres_index import PostgresIndex
from frontline.adapters.search.search import IndexedVacancySearch
from frontline.adapters.search.sqlite_index import SqliteIndex
from frontline.adapters.search.synonyms import Synonyms
from frontline.adapters.store import migrate
from frontline.adapters.store.database import open_database
from frontline.domain.pay_text import parse_pay
from frontline.domain.search import MOST_COUNTED, Criteria, PlaceWanted
from frontline.domain.vacancy import (
    ContractType,
    Hours,
    Location,
    RegistrationNeed,
    Vacancy,
    WorkMode,
)
from tests.clock import NOON, FixedClock
from tests.integration.vacancies.plain_search import plain_search
from tests.unit.vacancies.samples import LEEDS, YORK, OneStore, vacancy

SYNONYMS = Synonyms([["rmn", "mental health nurse"], ["ot", "occupational therapist"]])
IN_YORK = Location("York", "YO1 7AA", 53.958, -1.083)
NOWHERE = Location("Trustwide")
YORKSHIRE = PlaceWanted("Yorkshire", 53.7, -1.3, 41, areas=("LS", "YO24"))

HELD = [
    vacancy("informatics", posted=date(2026, 11, 20)),
    vacancy(
        "rmn",
        title="RMN",
        posted=date(2026, 11, 21),
        location=IN_YORK,
        hours=Hours.PART_TIME,
        registration=RegistrationNeed.REQUIRED,
        registration_body="NMC",
    ),
    vacancy(
        "bank",
        title="Bank Mental Health Nurse",
        posted=date(2026, 11, 19),
        contract=ContractType.BANK,
        pay=parse_pay("£18 an hour"),
        bands=("5", "6"),
        registration=RegistrationNeed.DESIRABLE,
        registration_body="NMC",
    ),
    vacancy(
        "remote",
        title="Data Analyst",
        employer="Granta Data",
        posted=date(2026, 11, 18),
        work_mode=WorkMode.REMOTE,
        location=NOWHERE,
        pay=None,
        description="Sit with the informatics team.",
    ),
    vacancy("closed", title="RMN", closes=date(2026, 11, 22)),
    vacancy("today", title="Porter", closes=date(2026, 11, 23), posted=date(2026, 11, 1)),
]


NewSearch = Callable[..., IndexedVacancySearch]


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def new_index(request: pytest.FixtureRequest) -> Iterator[Callable[[], VacancyIndex]]:
    """Makes an empty index in either database."""
    if request.param == "sqlite":
        yield SqliteIndex
        return
    database = open_database(request.getfixturevalue("module_postgres_url"))
    migrate.upgrade(database)

    def emptied() -> VacancyIndex:
        index = PostgresIndex(database)
        with index.writing() as writer:
            writer.clear()
        return index

    yield emptied
    database.close()


@pytest.fixture
def search(new_index: Callable[[], VacancyIndex]) -> NewSearch:
    """Makes a search over the store given."""

    def over(store: OneStore, clock: FixedClock | None = None) -> IndexedVacancySearch:
        return IndexedVacancySearch(store, clock or FixedClock(), new_index(), SYNONYMS)

    return over


PAID = {
    "hour": "£24 an hour",
    "day": "£190 a day",
    "month": "£3,900 per month",
    "session": "£100 per session",
    "sessions": "£5,200 per session per annum",
    "low": "£23 an hour",
    "unknown": "Competitive",
}


def test_a_floor_reaches_pay_stated_in_any_unit(search: NewSearch) -> None:
    """What each comes to in a year for full time is held against £46,000; unknown pay is not."""
    held = [vacancy(ref, employer=ref, pay=parse_pay(text)) for ref, text in PAID.items()]
    found = search(OneStore(held)).find(Criteria(pay_floor=46_000.0), limit=50).vacancies
    assert {each.ref for each in found} == {"hour", "day", "month", "session", "sessions"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["rmn", "informatics", "remote", "bank", "today"]),
        ({"text": "rmn"}, ["rmn", "bank"]),
        ({"text": "mental health nurses"}, ["rmn", "bank"]),
        ({"text": "informatcs"}, ["informatics"]),
        ({"text": "porter or data analyst"}, ["remote", "today"]),
        ({"text": "record"}, ["rmn", "informatics", "bank", "today"]),
        ({"text": "granta"}, ["remote"]),
        ({"text": "astronaut"}, []),
        ({"text": "astronaut analyst"}, ["remote"]),
        ({"text": "porter analyst"}, []),
        ({"text": "porter analyst", "any_word": True}, ["remote", "today"]),
        ({"text": "nurse", "not_text": "mental health nurse"}, ["informatics"]),
        ({"not_text": "rmn"}, ["informatics", "remote", "today"]),
        ({"contracts": (ContractType.BANK,)}, ["bank"]),
        ({"not_contracts": (ContractType.BANK,)}, ["rmn", "informatics", "remote", "today"]),
        ({"work_modes": (WorkMode.REMOTE,)}, ["remote"]),
        ({"not_work_modes": (WorkMode.HYBRID,)}, ["remote"]),
        ({"hours": Hours.PART_TIME}, ["rmn"]),
        ({"bands": ("5",)}, ["bank"]),
        ({"pay_floor": 40_000.0}, ["rmn", "informatics", "today"]),
        ({"pay_floor": 1e12}, []),
        ({"pay_floor": 0.0}, ["rmn", "informatics", "bank", "today"]),
        ({"pay_ceiling": 40_000.0}, ["bank"]),
        ({"not_bands": ("5", "6")}, ["rmn", "informatics", "remote", "today"]),
        ({"not_bands": ("5",)}, ["rmn", "informatics", "remote", "bank", "today"]),
        ({"not_employer": "Granta"}, ["rmn", "informatics", "bank", "today"]),
        ({"sponsorship": True}, []),
        ({"employer": "granta"}, ["remote"]),
        ({"places": (YORK,)}, ["rmn", "remote"]),
        ({"places": (LEEDS, YORK)}, ["rmn", "informatics", "remote", "bank", "today"]),
        ({"places": (YORKSHIRE,)}, ["informatics", "bank", "remote", "today"]),
        ({"places": (YORK,), "not_work_modes": (WorkMode.REMOTE,)}, ["rmn"]),
        ({"places": (YORK,), "work_modes": (WorkMode.HYBRID,)}, ["rmn"]),
        ({"not_places": (LEEDS,)}, ["rmn", "remote"]),
        ({"places": (YORK,), "work_modes": (WorkMode.REMOTE,)}, ["remote"]),
        ({"registration": True}, ["rmn"]),
        ({"registration": False, "text": "nurse"}, ["informatics", "bank"]),
        ({"registration_body": "NMC"}, ["rmn", "bank"]),
        ({"posted_since": date(2026, 11, 20)}, ["rmn", "informatics"]),
        ({"posted_since": date(2026, 11, 19), "text": "nurse"}, ["informatics", "bank"]),
    ],
)
def test_each_criterion_narrows_exactly(
    search: NewSearch, asked: dict[str, Any], found: list[str]
) -> None:
    """Newest first; a fact the advert does not state never meets a criterion."""
    assert refs(search(OneStore(HELD)), Criteria(**asked)) == found


def refs(finder: IndexedVacancySearch, asked: Criteria) -> list[str]:
    return [found.ref for found in finder.find(asked, limit=50).vacancies]


OPERATORS = [
    '" OR 1=1',
    "nurse AND",
    "NEAR(a b)",
    "NEAR(",
    "head:nurse*",
    "h:nurse",
    "-",
    "^(((",
    "'; drop table advert; --",
    "' | 'a' & !b <-> c:*",
    "%s %(a)s ? ?1 \\ \x00",
    "x" * 10_000,
]


@pytest.mark.parametrize("text", OPERATORS, ids=range(len(OPERATORS)))
def test_operators_in_the_text_are_only_text(search: NewSearch, text: str) -> None:
    """What a visitor types is never syntax of the index, in whichever criterion it lands."""
    place = PlaceWanted(text, 53.8, -1.5, areas=("LS",))
    asked = Criteria(
        text=text, not_text=text, employer=text, registration_body=text, places=(place,)
    )
    assert search(OneStore(HELD)).find(asked).total == 0
    assert search(OneStore(HELD)).find(Criteria(not_text=text, not_employer=text)).total >= 3


def test_words_of_no_advert_and_words_in_the_text_alone_are_told(search: NewSearch) -> None:
    """What was not looked for is named, and so is that the words stand in no title."""
    found = search(OneStore(HELD)).find(Criteria(text="zebra nurse"))
    assert found.total
    assert found.unknown == ("zebra",)
    assert search(OneStore(HELD)).find(Criteria(text="nurse")).unknown == ()
    wards = search(OneStore(HELD)).find(Criteria(text="wards"))
    assert wards.total
    assert wards.in_text
    assert not search(OneStore(HELD)).find(Criteria(text="nurse")).in_text


@pytest.mark.parametrize("miles", [0.0, -5.0, 1e9, 1e308])
@pytest.mark.parametrize("pay", [-1.0, 0.0, 1e12, 1e308])
def test_amounts_and_distances_beyond_reason_are_searched_by(
    search: NewSearch, miles: float, pay: float
) -> None:
    """Whatever number arrives there is an answer."""
    place = PlaceWanted("Leeds", 53.8, -1.5, miles)
    search(OneStore(HELD)).find(Criteria(places=(place,), pay_floor=pay, pay_ceiling=pay))


def test_pages_join_without_repeats_while_vacancies_come_and_go(search: NewSearch) -> None:
    """What was seen stays out, what came meanwhile is not missed, and the total is of all."""
    store = OneStore(HELD)
    finder = search(store)
    first = finder.find(Criteria(), limit=2)
    assert ([v.ref for v in first.vacancies], first.total, first.rest) == (
        ["rmn", "informatics"], 5, True
    )  # fmt: skip
    store.vacancies.save(vacancy("new", posted=date(2026, 11, 23)))
    store.vacancies.close("bank")
    seen = ["rmn", "informatics"]
    second = finder.find(Criteria(), limit=2, seen=seen)
    assert [v.ref for v in second.vacancies] == ["new", "remote"]
    third = finder.find(Criteria(), limit=2, seen=[*seen, "new", "remote"])
    assert ([v.ref for v in third.vacancies], third.total, third.rest) == (["today"], 5, False)


def test_one_employer_has_two_of_five_while_others_fit(search: NewSearch) -> None:
    """The newest ten of one trust do not hide the others."""
    day = date(2026, 11, 23)
    busy = [vacancy(f"busy{number}", posted=day) for number in range(10)]
    others = [
        vacancy(f"other{number}", employer=f"Trust number{number}", posted=day - timedelta(days=9))
        for number in range(3)
    ]
    found = refs(search(OneStore([*busy, *others])), Criteria())
    assert found[:5] == ["busy9", "busy8", "other2", "other1", "other0"]
    assert sorted(found) == sorted(each.ref for each in [*busy, *others])


def test_on_one_day_the_last_that_came_or_changed_is_first(search: NewSearch) -> None:
    """The order within a day is that of the store's changes, and changing the day moves it."""
    store = OneStore(vacancy(ref, employer=ref) for ref in "abc")
    finder = search(store)
    assert refs(finder, Criteria()) == ["c", "b", "a"]
    store.vacancies.save(vacancy("a", employer="a", title="Data Analyst"))
    assert refs(finder, Criteria()) == ["a", "c", "b"]
    store.vacancies.save(vacancy("b", employer="b", posted=date(2026, 11, 22)))
    assert refs(finder, Criteria()) == ["b", "a", "c"]


def test_counting_stops_where_nobody_reads_on(search: NewSearch) -> None:
    """A thousand are counted, and more are called more."""
    finder = search(OneStore(vacancy(f"{number}") for number in range(MOST_COUNTED + 1)))
    found = finder.find(Criteria())
    assert (found.total, found.more_than_counted) == (MOST_COUNTED, True)
    assert finder.count(Criteria(), most=7) == 7


def test_the_index_follows_the_store(search: NewSearch) -> None:
    """A vacancy saved, changed or closed is found or gone with the next search."""
    store = OneStore()
    finder = search(store)
    assert finder.find(Criteria()).total == 0
    store.vacancies.save(vacancy("NEW"))
    assert finder.find(Criteria(text="informatics")).total == 1
    store.vacancies.save(vacancy("NEW", title="Porter", description=""))
    assert finder.find(Criteria(text="informatics")).total == 0
    assert finder.find(Criteria(text="porters")).total == 1
    store.vacancies.close("NEW")
    assert finder.find(Criteria()).total == 0


def test_counts_near_one_place_follow_the_store(search: NewSearch) -> None:
    """What is kept of one count for the next is forgotten when a vacancy comes or goes."""
    store = OneStore([vacancy("OLD", title="Theatre Nurse"), vacancy("OTHER", title="Porter")])
    finder = search(store)
    near = [Criteria("nurse", (replace(LEEDS, miles=miles),)) for miles in (5.0, 40.0, 90.0)]
    finder.find(near[0])
    assert [finder.count(each) for each in near] == [1, 1, 1]
    store.vacancies.save(vacancy("NEW", title="Mental Health Nurse"))
    finder.find(near[0])
    assert [finder.count(each) for each in near] == [2, 2, 2]
    store.vacancies.close("OLD")
    finder.find(near[0])
    assert [finder.count(each) for each in near] == [1, 1, 1]


def test_searches_over_one_index_see_the_same(
    new_index: Callable[[], VacancyIndex], clock: FixedClock
) -> None:
    """What one process followed, another need not follow again."""
    store, index = OneStore(HELD), new_index()
    first = IndexedVacancySearch(store, clock, index, SYNONYMS)
    assert first.find(Criteria()).total == 5
    assert index.cursor() == (len(HELD), HELD[-1].ref)
    assert IndexedVacancySearch(store, clock, index, SYNONYMS).find(Criteria()).total == 5


def test_a_vacancy_leaves_the_search_when_its_day_is_over(
    search: NewSearch, clock: FixedClock
) -> None:
    """Nothing has to run at midnight for a closing date to count."""
    finder = search(OneStore([vacancy("x", closes=date(2026, 11, 23))]), clock)
    assert finder.find(Criteria()).total == 1
    clock.advance(timedelta(days=1))
    assert finder.find(Criteria()).total == 0


WORDS = ["nurse", "mental health nurse", "rmn", "porter", "data", "theatre", "wards", "granta"]
text = st.lists(st.sampled_from([*WORDS, "astronaut", "or"]), max_size=3).map(" ".join)
place = st.builds(
    PlaceWanted,
    st.just("somewhere"),
    st.floats(53, 54.5),
    st.floats(-2.5, -0.5),
    st.floats(1, 200),
    st.sampled_from([(), (), ("LS",), ("YO24", "LS")]),
)
day = st.integers(0, 20).map(lambda days: date(2026, 11, 1) + timedelta(days=days))
some_bands = st.lists(st.sampled_from(["5", "6", "8a"]), max_size=2).map(tuple)
body = st.none() | st.sampled_from(["NMC", "HCPC"])
location = st.none() | st.builds(
    lambda postcode, lat, lon, known: Location(
        "x", postcode, *((lat / 1000, lon / 1000) if known else (None, None))
    ),
    st.sampled_from([None, "LS1 4AP", "YO24", "YO1 7AA"]),
    st.integers(53_000, 54_500),
    st.integers(-2_500, -500),
    st.booleans(),
)
advert = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Mental Health Nurse", "Theatre Nurse", "Data Porter", "RMN"]),
        "specialty": st.none() | st.sampled_from(["Theatres", "Digital health"]),
        "employer": st.sampled_from(["Granta Data", "Aire Valley", "Dee Trust"]),
        "description": st.sampled_from(["", "Help the wards.", "Data about nursing."]),
        "location": location,
        "pay": st.none() | st.integers(20, 130).map(lambda k: parse_pay(f"£{k}500 a year")),
        "contract": st.none() | st.sampled_from(ContractType),
        "work_mode": st.none() | st.sampled_from(WorkMode),
        "hours": st.none() | st.sampled_from(Hours),
        "bands": some_bands,
        "registration": st.sampled_from(RegistrationNeed),
        "registration_body": body,
        "sponsorship": st.none() | st.booleans(),
        "posted": day,
        "closes": st.none() | st.integers(-2, 5).map(lambda d: NOON.date() + timedelta(days=d)),
    }
)
criteria = st.builds(
    Criteria,
    text=text,
    not_text=text,
    any_word=st.booleans(),
    places=st.lists(place, max_size=2).map(tuple),
    not_places=st.lists(place, max_size=1).map(tuple),
    pay_floor=st.none() | st.floats(15_000, 140_000),
    pay_ceiling=st.none() | st.floats(15_000, 140_000),
    contracts=st.lists(st.sampled_from(ContractType), max_size=2).map(tuple),
    not_contracts=st.lists(st.sampled_from(ContractType), max_size=1).map(tuple),
    work_modes=st.lists(st.sampled_from(WorkMode), max_size=1).map(tuple),
    not_work_modes=st.lists(st.sampled_from(WorkMode), max_size=1).map(tuple),
    hours=st.none() | st.sampled_from(Hours),
    bands=some_bands,
    not_bands=some_bands,
    sponsorship=st.none() | st.just(True),
    employer=st.none() | st.sampled_from(["granta", "trust dee"]),
    not_employer=st.none() | st.sampled_from(["granta", "aire"]),
    registration=st.none() | st.booleans(),
    registration_body=body,
    posted_since=st.none() | day,
    either=st.sampled_from([(), ("contracts", "hours"), ("hours", "work_modes")]),
)


@st.composite
def narrow(draw: st.DrawFn) -> Criteria:
    """Criteria of which a few are set, so that something is found."""
    every = draw(criteria)
    kept = draw(st.lists(st.sampled_from(sorted(vars(every))), max_size=3))
    return Criteria(**{name: getattr(every, name) for name in kept})


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(advert, max_size=14), st.lists(criteria | narrow(), min_size=1, max_size=8))
def test_the_index_agrees_with_looking_at_every_vacancy(
    search: NewSearch, facts: list[dict[str, Any]], searches: list[Criteria]
) -> None:
    """The same vacancies in the same order as plain Python finds, and as many."""
    held = [Vacancy(ref=f"V{number:02}", **fact) for number, fact in enumerate(facts)]
    finder = search(OneStore(held))
    for asked in searches:
        expected = plain_search(held, asked, NOON.date(), SYNONYMS)
        assert refs(finder, asked) == expected
        assert finder.count(asked) == len(expected)
        assert finder.count(asked, 1) == min(1, len(expected))
