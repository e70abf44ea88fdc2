"""What is offered when nothing fits, and what a search can still be narrowed by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.application.change_search import refined
from frontline.application.find_vacancies import FindVacancies
from frontline.application.read_search import ReadSearch
from frontline.domain.alternatives import concessions, narrowings
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from tests.clock import NOON, FixedClock
from tests.unit.vacancies.samples import LEEDS, PLAIN, YORK, ListedSearch, OneStore, Places

ASKED = Criteria(places=(LEEDS,), pay_floor=30_000, contracts=(ContractType.PERMANENT,))
WIDER = replace(ASKED, places=(replace(LEEDS, miles=40),))
BANK = replace(ASKED, contracts=(ContractType.BANK,))
LOCUM = replace(ASKED, contracts=(ContractType.LOCUM,))
KENT = PlaceWanted("Kent", 51.2, 0.7, 30, areas=("CT", "ME"))


def finder(*fits: Criteria) -> FindVacancies:
    return FindVacancies(ListedSearch(*fits), OneStore([PLAIN]), Places(), FixedClock())


def test_each_concession_is_offered_with_its_count() -> None:
    """The smallest first, and of one kind the choice with most."""
    found = finder(WIDER, LOCUM, BANK, BANK).find(ASKED)
    assert [(each.offer, each.total, dict(each.entities)) for each in found.alternatives] == [
        ("Within 40 miles of Leeds", 1, {"distance": 40.0}),
        ("Without “permanent”", 3, {"answer": "without contract"}),
        ("Anywhere in the UK", 1, {"answer": "without anywhere"}),
    ]
    assert found.alternatives[0].criteria == WIDER


def test_nothing_is_offered_where_something_fits_or_nothing_would_help() -> None:
    """Nor on a further page, whose first one has offered it."""
    assert finder(ASKED, BANK).find(ASKED).alternatives == ()
    assert finder().find(ASKED).alternatives == ()
    assert finder(BANK).find(ASKED, seen=["FD-1"]).alternatives == ()


def test_four_are_offered_at_most() -> None:
    """More than four buttons are no help."""
    asked = Criteria(
        text="data nurse",
        places=(LEEDS,),
        pay_floor=1.0,
        contracts=(ContractType.BANK,),
        hours=Hours.PART_TIME,
        bands=("5",),
        posted_since=date(2026, 11, 20),
    )
    every = finder(*(change.criteria for change in concessions(asked)))
    kinds = [each.kind for each in every.alternatives(asked)]
    assert kinds == ["place", "contract", "pay", "hours"]


def test_only_options_with_live_vacancies_are_choices() -> None:
    """A contract, mode, band or region that no advert has is not offered."""
    hybrid = Criteria(work_modes=(WorkMode.HYBRID,))
    band = Criteria(bands=("7",))
    options = finder(hybrid, band).options(Criteria())
    assert [(each.kind, each.offer, each.total) for each in options] == [
        ("work_mode", "Hybrid work", 1),
        ("band", "Band 7", 1),
    ]


def test_what_is_named_already_is_no_option() -> None:
    """A search narrowed to Leeds is not asked for its region."""
    kinds = {change.kind for change in narrowings(ASKED, [YORK])}
    assert kinds == {"work_mode", "hours", "band"}


def test_a_choice_is_the_search_it_was_counted_by() -> None:
    """What its entities say, said after the search that found nothing, is the same search."""
    asked = replace(ASKED, hours=Hours.FULL_TIME, work_modes=(WorkMode.HYBRID,))
    reading = ReadSearch(Places(), NOON.date)
    spoken = [change for change in concessions(asked) if change.entities]
    kinds = {"place", "contract", "hours", "work_mode", "pay", "anywhere"}
    assert {change.kind for change in spoken} == kinds
    for change in spoken:
        told = [{"entity": name, "value": value} for name, value in change.entities.items()]
        assert refined(reading, asked, told, "") == change.criteria


@settings(max_examples=60)
@given(
    st.builds(
        Criteria,
        text=st.sampled_from(["", "nurse", "data nurse"]),
        places=st.sampled_from([(), (LEEDS,), (LEEDS, YORK), (KENT,), (LEEDS, KENT)]),
        contracts=st.sampled_from([(), (ContractType.BANK,)]),
        not_contracts=st.sampled_from([(), (ContractType.LOCUM,)]),
        not_work_modes=st.sampled_from([(), (WorkMode.ON_SITE,)]),
        work_modes=st.sampled_from([(), (WorkMode.REMOTE,)]),
        pay_floor=st.sampled_from([None, 30_000.0]),
        registration=st.sampled_from([None, False]),
        sponsorship=st.sampled_from([None, True]),
    )
)
def test_refusals_and_needs_are_never_conceded(asked: Criteria) -> None:
    """Each concession changes something, and never what is unwanted or needed."""
    for change in concessions(asked):
        assert change.criteria != asked
        assert not set(change.criteria.contracts) & set(asked.not_contracts)
        assert not set(change.criteria.work_modes) & set(asked.not_work_modes)
        for kept in ("not_contracts", "not_work_modes", "sponsorship", "registration"):
            assert getattr(change.criteria, kept) == getattr(asked, kept)
