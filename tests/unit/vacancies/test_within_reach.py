"""Which wider searches are worth making."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.alternatives import concessions
from frontline.domain.relaxation import ladder
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from frontline.domain.within_reach import within_reach

LEEDS = PlaceWanted("Leeds", 53.8, -1.55)
KENT = PlaceWanted("Kent", 51.25, 0.7, 20, ("CT", "TN"))


class Board:
    """A board of one advert, and which searches it was asked."""

    def __init__(self, advert: Criteria, miles_away: float) -> None:
        self.asked: list[Criteria] = []
        self._advert = advert
        self._miles_away = miles_away

    def finds(self, criteria: Criteria) -> bool:
        self.asked.append(criteria)
        advert = self._advert
        return all(
            (
                criteria.any_word or criteria.text == advert.text,
                not criteria.contracts or set(advert.contracts) <= set(criteria.contracts),
                not criteria.work_modes or set(advert.work_modes) <= set(criteria.work_modes),
                criteria.hours in (None, advert.hours),
                (criteria.pay_floor or 0) <= (advert.pay_floor or 0),
                criteria.posted_since is None,
                not criteria.places or any(self._reaches(place) for place in criteria.places),
            )
        )

    def _reaches(self, place: PlaceWanted) -> bool:
        """A region holds what its circle does not."""
        return bool(place.areas) or self._miles_away <= place.miles


searches = st.builds(
    Criteria,
    text=st.sampled_from(["", "nurse", "informatics nurse"]),
    places=st.sampled_from([(), (LEEDS,), (KENT,), (LEEDS, KENT), (replace(LEEDS, miles=60),)]),
    pay_floor=st.sampled_from([None, 30_000.0, 50_000.0]),
    contracts=st.sampled_from([(), (ContractType.BANK,), (ContractType.LOCUM,)]),
    work_modes=st.sampled_from([(), (WorkMode.REMOTE,), (WorkMode.HYBRID,)]),
    hours=st.sampled_from([None, Hours.PART_TIME]),
    posted_since=st.sampled_from([None, date(2026, 11, 1)]),
)
adverts = st.builds(
    Criteria,
    text=st.sampled_from(["nurse", "informatics nurse"]),
    pay_floor=st.sampled_from([20_000.0, 40_000.0, 60_000.0]),
    contracts=st.sampled_from([(ContractType.BANK,), (ContractType.PERMANENT,)]),
    work_modes=st.sampled_from([(WorkMode.REMOTE,), (WorkMode.ON_SITE,)]),
    hours=st.sampled_from([Hours.PART_TIME, Hours.FULL_TIME]),
)


@given(searches, adverts, st.sampled_from([5.0, 35.0, 110.0, 300.0]))
def test_what_would_find_something_is_always_within_reach(
    asked: Criteria, advert: Criteria, miles_away: float
) -> None:
    board = Board(advert, miles_away)
    may_find = within_reach(asked, board.finds)
    wider = [step.criteria for step in ladder(asked)]
    wider += [change.criteria for change in concessions(asked)]
    assert [each for each in wider if board.finds(each) and not may_find(each)] == []


def test_where_nobody_advertises_the_words_only_other_words_are_tried() -> None:
    asked = Criteria(text="informatics nurse", places=(LEEDS,), contracts=(ContractType.BANK,))
    may_find = within_reach(asked, Board(Criteria(text="porter"), 5).finds)
    tried = [step.criteria for step in ladder(asked) if may_find(step.criteria)]
    assert tried
    assert all(each.any_word for each in tried)


def test_other_contracts_are_not_tried_where_no_contract_would_do() -> None:
    asked = Criteria(text="nurse", pay_floor=90_000, contracts=(ContractType.BANK,))
    board = Board(Criteria(text="nurse", pay_floor=40_000), 5)
    may_find = within_reach(asked, board.finds)
    others = [replace(asked, contracts=(kind,)) for kind in (ContractType.LOCUM,)]
    assert [may_find(each) for each in others] == [False]
    assert replace(asked, contracts=()) in board.asked
