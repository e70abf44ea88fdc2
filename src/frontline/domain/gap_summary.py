"""What visitors looked for in vain, summed up by week and by what they asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from frontline.domain.pay import pounds
from frontline.domain.pay_bands import describe_bands
from frontline.domain.search import Criteria
from frontline.domain.search_gap import SearchGap
from frontline.domain.vacancy import plain

WEEK = timedelta(days=7)
MOST_VALUES = 5
# What a search can ask for, in the order of the page.
KINDS: Mapping[str, str] = {
    "words": "Words",
    "place": "Place",
    "pay": "Pay",
    "band": "NHS pay band",
    "contract": "Contract",
    "work_mode": "Where the work is done",
    "hours": "Hours",
    "sponsorship": "Visa sponsorship",
    "registration": "Registration",
    "employer": "Employer",
    "posted": "How new",
}


@dataclass(frozen=True)
class KindInGaps:
    """How many searches in vain asked for this kind of thing, and what most of them asked for."""

    kind: str
    searches: int
    values: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class GapSummary:
    """Searches in vain. `weeks` are Mondays with their number, also those without any.

    `kinds` are those asked for, the most frequent first.
    """

    total: int
    weeks: Sequence[tuple[date, int]]
    kinds: Sequence[KindInGaps]


def sum_up(
    gaps: Sequence[SearchGap], first: date, today: date, kind: str | None = None
) -> GapSummary:
    """The summary of the days from `first` to `today`; of weeks only searches with this kind."""
    weeks = dict.fromkeys(_mondays(first, today), 0)
    counted: dict[str, Counter[str]] = {}
    asked: Counter[str] = Counter()
    for gap in gaps:
        named = values_named(gap.criteria) if gap.criteria else {}
        if kind is None or kind in named:
            weeks[_monday(gap.day)] = weeks.get(_monday(gap.day), 0) + gap.searches
        for each, values in named.items():
            asked[each] += gap.searches
            counter = counted.setdefault(each, Counter())
            counter.update(dict.fromkeys(values, gap.searches))
    kinds = [
        KindInGaps(each, searches, counted[each].most_common(MOST_VALUES))
        for each, searches in asked.most_common()
    ]
    return GapSummary(sum(gap.searches for gap in gaps), sorted(weeks.items()), kinds)


def values_named(criteria: Criteria) -> Mapping[str, Sequence[str]]:
    """What a search asks for, by kind, in words; kinds it does not ask for are left out."""
    values: dict[str, Sequence[str]] = {
        "words": [criteria.text] if criteria.text else [],
        "place": [place.name for place in criteria.places],
        "pay": list(_pay(criteria)),
        "band": [describe_bands((band,)) for band in criteria.bands],
        "contract": [plain(each) for each in criteria.contracts],
        "work_mode": [plain(each) for each in criteria.work_modes],
        "hours": [plain(criteria.hours)] if criteria.hours else [],
        "sponsorship": ["with visa sponsorship"] if criteria.sponsorship else [],
        "registration": list(_registration(criteria)),
        "employer": [criteria.employer] if criteria.employer else [],
        "posted": ["new ones only"] if criteria.posted_since else [],
    }
    return {kind: named for kind, named in values.items() if named}


def _pay(criteria: Criteria) -> Iterator[str]:
    if criteria.pay_floor:
        yield f"from {pounds(float(round(criteria.pay_floor)))} a year"
    if criteria.pay_ceiling:
        yield f"up to {pounds(float(round(criteria.pay_ceiling)))} a year"


def _registration(criteria: Criteria) -> Iterator[str]:
    if criteria.registration is False:
        yield "none needed"
    elif criteria.registration_body:
        yield criteria.registration_body
    elif criteria.registration:
        yield "needed"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = _monday(first)
    while monday <= last:
        yield monday
        monday += WEEK
