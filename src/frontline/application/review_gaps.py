"""What recruiters and trainers see of the searches that found nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.site_search import query_of
from frontline.domain.gap_summary import KINDS, GapSummary, sum_up
from frontline.domain.search import Alternative, Criteria
from frontline.domain.search_gap import KEPT, SearchGap
from frontline.domain.uk_time import uk_date

MOST_SHOWN = 15
Alternatives = Callable[[Criteria], Sequence[Alternative]]


@dataclass(frozen=True)
class NearMiss:
    """Vacancies that would have been found but for one criterion; `query` finds them."""

    offer: str
    total: int
    query: dict[str, str]


@dataclass(frozen=True)
class FrequentGap:
    """A search that was made again and again and found nothing."""

    wanted: str
    searches: int
    last: date
    nearest: Sequence[NearMiss]


@dataclass(frozen=True)
class GapsOnDesk:
    """The whole page. `kind` is what the weeks are narrowed to, if to anything."""

    summary: GapSummary
    frequent: Sequence[FrequentGap]
    kind: str | None


class ReviewGaps:
    """Reads what was looked for in vain; `alternatives` are what one concession would find now."""

    def __init__(self, units: UnitsOfWork, clock: Clock, alternatives: Alternatives) -> None:
        self._units = units
        self._clock = clock
        self._alternatives = alternatives

    def show(self, kind: str = "") -> GapsOnDesk:
        """The last 90 days. A kind that is none of KINDS narrows nothing."""
        today = uk_date(self._clock.now())
        first = today - KEPT
        with self._units() as work:
            gaps = work.search_gaps.since(first)
        chosen = kind if kind in KINDS else None
        return GapsOnDesk(sum_up(gaps, first, today, chosen), self._frequent(gaps), chosen)

    def _frequent(self, gaps: Sequence[SearchGap]) -> Sequence[FrequentGap]:
        """The most frequent, and of these the latest first."""
        counted: Counter[str] = Counter()
        for gap in gaps:
            counted[gap.wanted] += gap.searches
        # Newest first, so the first of each is its last.
        latest = {gap.wanted: gap for gap in reversed(gaps)}
        return [
            FrequentGap(wanted, searches, latest[wanted].day, self._nearest(latest[wanted]))
            for wanted, searches in counted.most_common(MOST_SHOWN)
        ]

    def _nearest(self, gap: SearchGap) -> Sequence[NearMiss]:
        if gap.criteria is None:
            return []
        found = self._alternatives(gap.criteria)
        return [NearMiss(each.offer, each.total, query_of(each.criteria)) for each in found]
