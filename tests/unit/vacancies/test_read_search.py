"""Entities become criteria, and later messages change them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.application.change_search import refined
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.find_vacancies import describe
from frontline.application.read_search import ReadSearch
from frontline.domain.search import Criteria
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from tests.clock import NOON
from tests.unit.vacancies.samples import BRADFORD, LEEDS, YORK, Places

READ = ReadSearch(Places(), NOON.date)


def entity(name: str, value: Any, said: str, text: str, **more: Any) -> dict[str, Any]:
    start = text.index(said)
    return {"entity": name, "value": value, "start": start, "end": start + len(said), **more}


def place(name: str, text: str, **more: Any) -> dict[str, Any]:
    town = Places().find(name)[0]
    value = {"name": name, "latitude": town.latitude, "longitude": town.longitude}
    return entity("place", value, name, text, **more)


def salary(minimum: float | None, period: str = "year") -> dict[str, Any]:
    value = {"minimum": minimum, "maximum": None, "period": period}
    return {"entity": "salary", "value": value, "start": 0, "end": 0}


def test_one_sentence_gives_text_mode_place_and_floor() -> None:
    """The example of the front page is understood whole."""
    text = "hybrid clinical informatics roles near Leeds over 45k"
    entities = [
        entity("work_mode", "hybrid", "hybrid", text),
        place("Leeds", text),
        entity("distance", 20.0, "near", text),
        entity("salary", {"minimum": 45_000, "period": "year"}, "over 45k", text),
    ]
    assert READ.criteria(entities, text) == Criteria(
        text="clinical informatics",
        places=(LEEDS,),
        pay_floor=45_000,
        work_modes=(WorkMode.HYBRID,),
    )


def test_roles_are_alternatives_and_a_field_belongs_to_each() -> None:
    """ "Scrub nurse or ODP in theatres" looks for either in that field."""
    text = "scrub nurse or ODP in theatres please"
    entities = [
        entity("role", "scrub nurse", "scrub nurse", text),
        entity("role", "odp", "ODP", text),
        entity("specialty", "theatres", "theatres", text),
    ]
    assert READ.criteria(entities, text).text == "scrub nurse theatres or odp theatres"


def test_slips_are_put_right_in_what_is_searched_and_read_back() -> None:
    """A visitor sees tidy words."""
    text = "stff nurse in Leeds"
    entities = [
        entity("role", "nurse", "stff nurse", text, read="staff nurse"),
        place("Leeds", text),
    ]
    assert describe(READ.criteria(entities, text)).startswith("staff nurse · Leeds")


def test_negated_values_never_become_wishes() -> None:
    """What is not wanted is kept as that, whatever carries the mark."""
    text = "not York, not agency, no managers"
    entities = [
        place("York", text, negated=True),
        entity("contract_type", "temporary", "agency", text, negated=True),
        entity("role", "manager", "managers", text, negated=True),
    ]
    read = READ.criteria(entities, text)
    assert read == Criteria(
        not_places=(replace(YORK, miles=5),),
        not_contracts=(ContractType.TEMPORARY,),
        not_text="managers",
    )


@pytest.mark.parametrize(
    ("period", "minimum", "floor"),
    [
        ("hour", 22, 22 * 37.5 * 52.14),
        ("day", 300, 300 * 260.7),
        ("year", 45_000, 45_000),
        ("session", 300, 300 * 9 * 52.14),
        ("weekly session", 11_000, 99_000),
    ],
)
def test_a_floor_is_counted_to_the_year(period: str, minimum: float, floor: float) -> None:
    """Hourly and daily wishes become pounds a year for full time."""
    assert READ.criteria([salary(minimum, period)], "").pay_floor == pytest.approx(floor)


@pytest.mark.parametrize("minimum", [None, 0, -5, float("inf"), float("nan"), 1e12])
def test_an_impossible_floor_is_no_floor(minimum: float | None) -> None:
    """A ceiling alone, nothing, or more than anybody is paid does not narrow."""
    assert READ.criteria([salary(minimum)], "").pay_floor is None


@pytest.mark.parametrize(("asked", "miles"), [(0, 1.0), (-5, 1.0), (1e9, 600.0), (7, 7.0)])
def test_a_radius_is_kept_within_the_country(asked: float, miles: float) -> None:
    """Radius 0, -5 and a thousand million are all searchable."""
    text = "near Leeds"
    entities = [place("Leeds", text), {"entity": "distance", "value": asked}]
    assert READ.criteria(entities, text).places[0].miles == miles


def test_not_part_time_is_full_time() -> None:
    """Of two kinds of hours, refusing one asks for the other."""
    refused = {"entity": "hours", "value": "part_time", "negated": True}
    assert READ.criteria([refused], "").hours is Hours.FULL_TIME


def test_a_ceiling_alone_is_a_ceiling_and_of_a_range_the_floor_counts() -> None:
    """ "Up to 60k" caps; who asks for 45 to 50k minds no more."""
    capped = {"minimum": None, "maximum": 60_000.0, "period": "year", "annual_maximum": 60_000}
    text = "up to 60k"
    asked = READ.criteria([entity("salary", capped, text, text)], text)
    assert (asked.pay_floor, asked.pay_ceiling) == (None, 60_000)
    ranged = {"minimum": 45_000.0, "maximum": 50_000.0, "period": "year"}
    asked = READ.criteria([entity("salary", ranged, "45-50k", "45-50k")], "45-50k")
    assert (asked.pay_floor, asked.pay_ceiling) == (45_000, None)


def test_pay_is_said_back_in_its_own_unit_with_the_assumption() -> None:
    """An hourly floor is named as it was typed, with its yearly sum and what was counted."""
    asked = READ.criteria([salary(22, "hour")], "£22 an hour")
    assert describe(asked) == (
        "from £22 an hour (about £43,020 a year, counting 37.5 hours a week all year)"
    )


def test_minutes_of_travel_are_said_not_to_be_miles() -> None:
    """ "30 min from York" searches the usual miles and says so."""
    text = "30 min from York"
    asked = READ.criteria(
        [entity("distance", {"minutes": 30.0}, "30 min", text), place("York", text)], text
    )
    assert asked.places[0].miles == YORK.miles
    assert "counted in miles, not in minutes of travel" in describe(asked)


def test_refused_bands_employers_and_shifts_are_kept_out() -> None:
    """Nothing that was refused is lost on the way to the search."""
    text = "not band 5, not Spire, no nights"
    asked = READ.criteria(
        [
            entity("pay_band", ["5"], "band 5", text, negated=True),
            entity("employer", "Spire", "Spire", text, negated=True),
            entity("hours", "nights", "nights", text, negated=True),
        ],
        text,
    )
    assert (asked.not_bands, asked.not_employer) == (("5",), "Spire")
    assert asked.not_text == "night"
    assert criteria_from_dict(criteria_as_dict(asked)) == asked


def test_counted_hours_are_full_or_part_time() -> None:
    """ "30 hrs" narrows to part time roles."""
    value = {"kind": "part_time", "hours_a_week": 30.0}
    assert (
        READ.criteria([entity("hours", value, "30 hrs", "30 hrs")], "30 hrs").hours
        is Hours.PART_TIME
    )


def test_nights_are_looked_for_in_the_text() -> None:
    """Kinds of shift are words of the advert."""
    assert READ.criteria([{"entity": "hours", "value": "nights"}], "").text == "night"


junk = st.none() | st.booleans() | st.floats() | st.text(max_size=12) | st.lists(st.integers())
names = st.sampled_from(
    ["place", "distance", "salary", "pay_band", "work_mode", "hours", "role", "employer", "x"]
)


@given(
    st.lists(st.fixed_dictionaries({"entity": names, "value": junk, "start": junk, "end": junk})),
    st.text(max_size=60),
)
def test_no_entity_however_broken_breaks_the_search(
    entities: list[dict[str, Any]], text: str
) -> None:
    """Values that cannot be read are left out, and what is read travels through JSON."""
    read = READ.criteria(entities, text)
    assert criteria_from_dict(criteria_as_dict(read)) == read


ASKED = Criteria(
    text="nurse",
    places=(LEEDS,),
    pay_floor=45_000,
    work_modes=(WorkMode.REMOTE,),
    contracts=(ContractType.BANK,),
    bands=("6",),
)


def test_what_is_named_replaces_what_was_asked() -> None:
    """ "Only hybrid ones in York" keeps the rest of the search."""
    text = "only hybrid ones in York"
    changed = refined(
        READ, ASKED, [entity("work_mode", "hybrid", "hybrid", text), place("York", text)], text
    )
    assert changed.work_modes == (WorkMode.HYBRID,)
    assert changed.places == (YORK,)
    assert (changed.text, changed.pay_floor) == ("nurse", 45_000)


def test_also_adds_a_place() -> None:
    """ "Bradford as well" searches both."""
    text = "Bradford as well"
    assert refined(READ, ASKED, [place("Bradford", text)], text).places == (LEEDS, BRADFORD)


@pytest.mark.parametrize(
    ("text", "name", "empty"),
    [
        ("drop the salary limit", "pay_floor", None),
        ("anywhere is fine", "places", ()),
        ("any contract", "contracts", ()),
        ("forget the band", "bands", ()),
    ],
)
def test_a_criterion_can_be_given_up(text: str, name: str, empty: object) -> None:
    """Saying that something no longer matters drops it, and only it."""
    changed = refined(READ, ASKED, [], text)
    assert getattr(changed, name) == empty
    kept = [n for n in ("pay_floor", "places", "contracts", "bands") if n != name]
    assert all(getattr(changed, n) == getattr(ASKED, n) for n in kept)


def test_further_and_closer_change_the_radius() -> None:
    """The radius doubles and halves, and a number sets it."""
    assert refined(READ, ASKED, [], "a bit further out").places[0].miles == 40
    assert refined(READ, ASKED, [], "closer please").places[0].miles == 10
    told = [{"entity": "distance", "value": 5}]
    assert refined(READ, ASKED, told, "within 5 miles").places[0].miles == 5


def test_what_is_refused_later_is_no_longer_wanted() -> None:
    """ "Not remote" after "remote" leaves one meaning."""
    refused = [{"entity": "work_mode", "value": "remote", "negated": True}]
    changed = refined(READ, ASKED, refused, "not remote")
    assert (changed.work_modes, changed.not_work_modes) == ((), (WorkMode.REMOTE,))


def test_criteria_travel_through_json() -> None:
    """Only what was asked is written, and the same criteria come back."""
    written = criteria_as_dict(ASKED)
    assert "hours" not in written
    assert written["places"][0]["name"] == "Leeds"
    assert criteria_from_dict({**written, "unknown": 1}) == ASKED


def test_part_time_or_bank_is_either_and_a_later_kind_is_a_condition() -> None:
    """An "or" between two kinds of fact makes one of them enough, until one is named anew."""
    text = "nurse, part time or bank"
    facts = [
        entity("role", "nurse", "nurse", text),
        entity("hours", "part_time", "part time", text),
        entity("contract_type", "bank", "bank", text),
    ]
    asked = READ.criteria(facts, text)
    assert set(asked.either) == {"contracts", "hours"}
    assert describe(asked) == "nurse · bank or part time"
    assert criteria_from_dict(criteria_as_dict(asked)) == asked
    later = "permanent only"
    changed = refined(
        READ, asked, [entity("contract_type", "permanent", "permanent", later)], later
    )
    assert changed.either == ()
    assert changed.hours is Hours.PART_TIME


def test_part_time_and_bank_are_both_wanted() -> None:
    """Without an "or" each of them is a condition."""
    text = "part time bank nurse"
    facts = [
        entity("hours", "part_time", "part time", text),
        entity("contract_type", "bank", "bank", text),
    ]
    assert READ.criteria(facts, text).either == ()
