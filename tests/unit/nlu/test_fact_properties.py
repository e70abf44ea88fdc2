"""What holds of every finder, whatever is typed: spans, values that come back, and bounded work."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import MOST_COMPARED as MOST_TOWNS_COMPARED
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.domain.pay import PERIODS_A_YEAR, PLAUSIBLE, PayPeriod
from frontline.domain.pay_bands import BANDS
from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.spelling import MOST_COMPARED, Spelling

TODAY = date(2026, 11, 23)
LISTS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
UK = UkGazetteer()
SCAN = FactScan(UK.scan, LISTS, ordinary_words())


def values(text: str, entity: str) -> list[object]:
    """The values of one kind of fact, in order."""
    return [fact.value for fact in SCAN.facts(text, TODAY) if fact.entity == entity]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_facts_that_stand_in_it(text: str) -> None:
    """Never an exception; spans are exact, in order, apart; values are JSON."""
    end = 0
    for fact in SCAN.facts(text, TODAY):
        assert end <= fact.start < fact.end <= len(text)
        assert json.loads(json.dumps(fact.value)) == fact.value
        end = fact.end


AMOUNTS = st.integers(12, 90)
UNITS = {"hour": ["an hour", "per hour", "/hr", "ph", "p/h"], "day": ["a day", "per day", "pd"]}
LEAST = ["over {}", "at least {}", "from {}", "minimum {}", "{} or more", "{}+", "nothing under {}"]
MOST = ["up to {}", "max {}", "no more than {}", "{} max", "under {}"]


@settings(max_examples=120, deadline=None)
@given(AMOUNTS, st.sampled_from(["{}k", "£{}k", "£{},000", "{} grand", "{}K", "£{},000 a year"]))
def test_a_salary_is_the_same_however_it_is_written(amount: int, shape: str) -> None:
    """Thousands a year as k, grand or in full."""
    (value,) = values(f"I want {shape.format(amount)} please", "salary")
    assert isinstance(value, dict)
    assert (value["minimum"], value["period"]) == (amount * 1_000, "year")
    assert value["annual_minimum"] == amount * 1_000


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(sorted(UNITS)), st.data())
def test_a_rate_keeps_its_period_and_its_yearly_sum(unit: str, data: st.DataObject) -> None:
    """An hour's or a day's pay says what it comes to in a year and what was assumed."""
    period = PayPeriod(unit)
    low, high = (round(edge) for edge in PLAUSIBLE[period])
    amount = data.draw(st.integers(low, min(high, 900)))
    words = data.draw(st.sampled_from(UNITS[unit]))
    (value,) = values(f"£{amount} {words}", "salary")
    assert isinstance(value, dict)
    assert (value["minimum"], value["period"]) == (amount, unit)
    assert value["annual_minimum"] == round(amount * PERIODS_A_YEAR[period])
    assert value["assumption"]


@settings(max_examples=120, deadline=None)
@given(AMOUNTS, st.sampled_from(LEAST) | st.sampled_from(MOST))
def test_a_comparator_says_which_end_is_meant(amount: int, shape: str) -> None:
    """The least and the most are never mixed up."""
    (value,) = values(shape.format(f"{amount}k"), "salary")
    assert isinstance(value, dict)
    side, other = ("maximum", "minimum") if shape in MOST else ("minimum", "maximum")
    assert (value[side], value[other]) == (amount * 1_000, None)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(BANDS), st.sampled_from(BANDS))
def test_bands_come_back_however_they_are_joined(one: str, other: str) -> None:
    """ "or" and "/" name two bands, "to" all between them, "and up" all above."""
    low, high = sorted((BANDS.index(one), BANDS.index(other)))
    both = [band for band in BANDS if band in (one, other)]
    assert values(f"band {one} or {other}", "pay_band") == [both]
    assert values(f"band {one}/{other}", "pay_band") == [both]
    assert values(f"bands {BANDS[low]} to {BANDS[high]}", "pay_band") == [
        list(BANDS[low : high + 1])
    ]
    assert values(f"band {one} and up", "pay_band") == [list(BANDS[BANDS.index(one) :])]


@settings(max_examples=80, deadline=None)
@given(
    st.dates(TODAY, TODAY + timedelta(days=600)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d"]),
)
def test_a_date_in_figures_is_read_day_first(day: date, shape: str) -> None:
    """British order, and the order of ISO 8601 with the year first."""
    (value,) = values(f"I can start on {day.strftime(shape)}", "start_date")
    assert isinstance(value, dict)
    assert value["date"] == day.isoformat()


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 59), st.sampled_from(["hours", "hrs"]), st.sampled_from(["a week", "per week"])
)
def test_hours_a_week_come_back(number: int, unit: str, week: str) -> None:
    """Counted hours carry their number beside full or part time."""
    (value,) = values(f"{number} {unit} {week}", "hours")
    kind = "full_time" if number >= 35 else "part_time"
    assert value == {"kind": kind, "hours_a_week": float(number)}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["Leeds", "Exeter", "Wrexham", "Dundee", "Kent", "LS6"]), st.integers(1, 90))
def test_a_place_and_its_distance_come_back(place: str, miles: int) -> None:
    """The name and the miles as typed."""
    text = f"jobs within {miles} miles of {place}"
    assert values(text, "distance") == [float(miles)]
    (value,) = values(text, "place")
    assert isinstance(value, dict)
    assert value["name"] == place


def test_a_hostile_message_is_compared_with_the_lists_a_bounded_number_of_times() -> None:
    """Two thousand characters of near misses cost no more look-ups than eighty and sixty words."""
    text = " ".join(f"in bradfo{chr(97 + a)}{chr(97 + b)}" for a in range(26) for b in range(7))
    spelling, uk = Spelling(LISTS.roles, ordinary_words()), UkGazetteer()
    spelling.read(text)
    uk.scan(text)
    assert spelling._meant.cache_info().misses <= MOST_COMPARED
    assert uk._town_meant.cache_info().misses <= MOST_TOWNS_COMPARED


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=30))
def test_of_facts_that_overlap_the_first_given_stays(spans: list[tuple[int, int]]) -> None:
    """The order given decides, the order of the text comes back."""
    facts = [Fact("place", start, start + length, None) for start, length in spans]
    kept = without_overlaps(facts)
    assert kept == sorted(kept, key=lambda fact: fact.start)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert facts[:1] == [fact for fact in kept if facts and fact == facts[0]][:1]


@pytest.mark.parametrize(
    "unit", ["8a ", "1 ", "not London, ", "£1,", "the Leeds ", "in newporx ", "1-"]
)
def test_a_long_repetition_gives_facts_and_no_error(unit: str) -> None:
    """Two thousand characters of any one thing are read to the end."""
    text = (unit * 2_000)[:2_000]
    assert all(0 <= fact.start < fact.end <= 2_000 for fact in SCAN.facts(text, TODAY))
