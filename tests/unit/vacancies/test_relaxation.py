"""What is given up when nothing fits, in which order and with which words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.relaxation import ladder
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from tests.unit.vacancies.samples import LEEDS, YORK

KENT = PlaceWanted("Kent", 51.2, 0.7, 30, areas=("CT", "ME"))
FULL = Criteria(
    text="clinical informatics",
    places=(LEEDS,),
    pay_floor=45_000,
    contracts=(ContractType.PERMANENT,),
    work_modes=(WorkMode.HYBRID,),
    hours=Hours.PART_TIME,
    bands=("7",),
    employer="Aire Valley",
    sponsorship=True,
    not_places=(YORK,),
    not_text="manager",
)


def test_contract_goes_first_then_distance_then_pay() -> None:
    """The first three concessions are those that succeed first on real adverts."""
    first, second, third = [step.dropped for step in ladder(FULL)][:3]
    assert first == ("permanent only",)
    assert second == ("20 miles of Leeds (I looked within 40 miles)",)
    assert third == ("the pay floor of £45,000 a year",)


def test_nothing_asked_leaves_nothing_to_give_up() -> None:
    """An empty search has no wider one."""
    assert list(ladder(Criteria())) == []


def test_a_region_is_first_widened_and_then_left() -> None:
    """Kent becomes the circle around it before it becomes anywhere."""
    steps = list(ladder(Criteria(places=(KENT,))))
    assert steps[0].criteria.places == (replace(KENT, areas=()),)
    assert steps[0].dropped == ("Kent only (I looked close by as well)",)
    assert steps[-1].criteria.places == ()


@st.composite
def criteria(draw: st.DrawFn) -> Criteria:
    return Criteria(
        text=draw(st.sampled_from(["", "nurse", "clinical informatics"])),
        places=draw(st.sampled_from([(), (LEEDS,), (LEEDS, YORK), (KENT,)])),
        pay_floor=draw(st.none() | st.floats(10_000, 90_000)),
        contracts=draw(st.sampled_from([(), (ContractType.BANK,)])),
        work_modes=draw(st.sampled_from([(), (WorkMode.REMOTE, WorkMode.HYBRID)])),
        hours=draw(st.sampled_from([None, *Hours])),
        bands=draw(st.sampled_from([(), ("5", "6")])),
        sponsorship=draw(st.sampled_from([None, True])),
        not_contracts=draw(st.sampled_from([(), (ContractType.LOCUM,)])),
        not_text=draw(st.sampled_from(["", "manager"])),
    )


@settings(max_examples=60)
@given(criteria())
def test_every_step_says_what_it_gave_up_and_keeps_refusals(asked: Criteria) -> None:
    """No step repeats, is silent, or gives up sponsorship or what the visitor does not want."""
    steps = list(ladder(asked))
    assert len({step.criteria for step in steps}) == len(steps)
    for step in steps:
        assert step.criteria != asked
        assert step.dropped
        assert step.criteria.sponsorship == asked.sponsorship
        assert step.criteria.not_contracts == asked.not_contracts
        assert step.criteria.not_text == asked.not_text


def test_a_copy_of_criteria_has_no_field_of_its_own() -> None:
    """A name written wrongly is told, as `dataclasses.replace` tells it."""
    assert Criteria("nurse").but(hours=None) == Criteria("nurse")
    with pytest.raises(TypeError, match="contract"):
        Criteria().but(contract=())
