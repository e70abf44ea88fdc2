"""A search changed by what a message lets go, wishes for and refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.application.change_search import refined
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.find_vacancies import describe
from frontline.domain.search import Criteria
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from tests.unit.vacancies.samples import BRADFORD, LEEDS, YORK
from tests.unit.vacancies.test_read_search import READ, entity, place

NOT_YORK = replace(YORK, miles=5)
ASKED = Criteria(text="nurse", places=(LEEDS,), bands=("6",))


def test_wishes_and_refusals_of_one_message_both_count() -> None:
    """ "Anywhere near Leeds or Bradford but not York" wants two places and refuses one."""
    text = "anywhere near Leeds or Bradford but not York"
    told = [place("Leeds", text), place("Bradford", text), place("York", text, negated=True)]
    changed = refined(READ, Criteria(text="nurse"), told, text)
    assert (changed.places, changed.not_places) == ((LEEDS, BRADFORD), (NOT_YORK,))


def test_what_is_let_go_gives_way_to_what_is_named() -> None:
    """ "Forget Leeds, try York" searches York, and refuses nothing."""
    text = "forget Leeds, try York"
    changed = refined(READ, ASKED, [place("Leeds", text), place("York", text)], text)
    assert (changed.places, changed.not_places) == ((YORK,), ())


def test_a_town_is_refused_and_not_the_towns_around_it() -> None:
    """ "Not Bradford" leaves Huddersfield; "nothing within 10 miles of York" leaves out more."""
    text = "not York, nothing within 10 miles"
    far = entity("distance", 10.0, "within 10 miles", text, negated=True)
    refused = refined(READ, ASKED, [place("York", text, negated=True), far], text)
    assert refused.not_places == (replace(YORK, miles=10),)


def test_what_is_not_wanted_leaves_the_work_as_it_was() -> None:
    """ "Not developer ones though, I can't code" refuses developers and searches no new words."""
    text = "not developer ones though, I can't code"
    told = [entity("role", "developer", "developer", text, negated=True)]
    changed = refined(READ, ASKED, told, text)
    assert (changed.text, changed.not_text) == ("nurse", "developer")


def test_who_is_no_nurse_wants_no_nurses_role() -> None:
    """ "I'm not a nurse so not those ones" is a refusal too."""
    text = "I'm not a nurse so not those ones"
    told = [entity("profession", "nurse", "nurse", text, negated=True)]
    assert refined(READ, Criteria(text="digital health"), told, text).not_text == "nurse"


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("ok hybrid would be alright too", (WorkMode.REMOTE, WorkMode.HYBRID)),
        ("too far, only hybrid", (WorkMode.HYBRID,)),
        ("hybrid", (WorkMode.HYBRID,)),
    ],
)
def test_what_is_fine_too_stands_beside_what_was_there(
    text: str, modes: tuple[WorkMode, ...]
) -> None:
    """ "Hybrid too" is either; "only hybrid" and plain "hybrid" take the place of remote."""
    asked = replace(ASKED, work_modes=(WorkMode.REMOTE,))
    changed = refined(READ, asked, [entity("work_mode", "hybrid", "hybrid", text)], text)
    assert changed.work_modes == modes


def test_what_is_fine_after_all_is_ruled_out_no_longer() -> None:
    """It narrows nothing: what was refused is not any more, what was wanted has it beside."""
    text = "bank is fine after all"
    bank = [entity("contract_type", "bank", "bank", text)]
    no_bank = replace(ASKED, not_contracts=(ContractType.BANK,))
    assert refined(READ, no_bank, bank, text) == ASKED
    permanent = replace(ASKED, contracts=(ContractType.PERMANENT,))
    either = (ContractType.PERMANENT, ContractType.BANK)
    assert refined(READ, permanent, bank, text).contracts == either
    assert refined(READ, ASKED, bank, text) == ASKED


def test_hours_and_shifts_that_are_fine_narrow_nothing() -> None:
    """ "I don't mind nights" lets them in again; "part time is ok too" leaves the hours open."""
    text = "I don't mind nights"
    nights = [entity("hours", "nights", "nights", text)]
    assert refined(READ, replace(ASKED, not_text="night"), nights, text) == ASKED
    text = "part time is ok too"
    part = [entity("hours", "part_time", "part time", text)]
    assert refined(READ, replace(ASKED, hours=Hours.FULL_TIME), part, text) == ASKED


def test_what_need_not_be_may_be_anything() -> None:
    """ "It doesn't have to be remote" leaves the way of working open, hybrid or not."""
    text = "doesn't have to be remote anymore"
    asked = replace(ASKED, work_modes=(WorkMode.REMOTE, WorkMode.HYBRID))
    assert refined(READ, asked, [entity("work_mode", "remote", "remote", text)], text) == ASKED


@pytest.mark.parametrize("text", ["drop the 50k then", "forget the £50,000", "never mind the pay"])
def test_a_floor_is_dropped_by_its_figure(text: str) -> None:
    """Its name is not needed."""
    assert refined(READ, replace(ASKED, pay_floor=50_000), [], text).pay_floor is None


@pytest.mark.parametrize(
    "text",
    [
        "no wait not leeds, had enough of the commute. York",
        "oh not leeds. has york got anything, still not clinical",
        "not leeds. hm ok go back to york",
    ],
)
def test_a_place_said_alone_is_the_new_place(text: str) -> None:
    """No fact was found for it, yet nothing but a place can stand there."""
    told = [place("leeds", text, negated=True)]
    changed = refined(READ, ASKED, told, text)
    assert [each.name for each in changed.places] == ["York"]


def test_a_wish_is_kept_apart_until_it_is_said_firmly() -> None:
    """ "Hybrid if possible" becomes a condition with "only hybrid"."""
    text = "hybrid if possible"
    wished = refined(READ, ASKED, [entity("work_mode", "hybrid", "hybrid", text)], text)
    assert wished.wishes == ("work_modes",)
    assert wished.conditions() == ASKED
    assert describe(wished).endswith("hybrid if possible")
    firm = refined(
        READ, wished, [entity("work_mode", "hybrid", "hybrid", "only hybrid")], "only hybrid"
    )
    assert (firm.wishes, firm.work_modes) == ((), (WorkMode.HYBRID,))


def test_a_field_wished_for_stays_beside_the_kind_of_work() -> None:
    """ "Preferably theatres" after "nurse" looks for nurses, those in theatres first."""
    text = "preferably theatres"
    changed = refined(READ, ASKED, [entity("specialty", "theatres", "theatres", text)], text)
    assert (changed.text, changed.wish_text) == ("nurse", "theatres")
    assert changed.with_wishes().text == "nurse theatres"


def test_a_refused_shift_can_be_let_go_again() -> None:
    """ "Drop the no nights thing" leaves nights open."""
    text = "drop the no nights thing"
    nights = entity("hours", "nights", "nights", text, negated=True)
    changed = refined(READ, Criteria(text="nurse", not_text="night"), [nights], text)
    assert (changed.text, changed.not_text) == ("nurse", "")


def test_not_part_time_any_more_leaves_the_hours_open() -> None:
    """Hours let go are no wish for the other hours."""
    text = "part time doesn't matter"
    part = entity("hours", "part_time", "part time", text)
    asked = Criteria(text="nurse", hours=Hours.PART_TIME)
    assert refined(READ, asked, [part], text).hours is None


def test_two_things_are_given_up_by_one_choice() -> None:
    """A choice may name both."""
    pressed = {"entity": "answer", "value": "without band+hours"}
    asked = Criteria(text="nurse", bands=("6",), hours=Hours.PART_TIME)
    assert refined(READ, asked, [pressed], "") == Criteria(text="nurse")


words = st.sampled_from(
    [
        "ideally",
        "forget",
        "hybrid",
        "Leeds",
        "York",
        "nights",
        "not",
        "if possible",
        ",",
        "try",
        "or",
    ]
)


@given(st.lists(words, max_size=8))
def test_what_is_let_go_is_never_searched_for(said: list[str]) -> None:
    """Whatever is said in whatever order, the criteria stay readable and travel through JSON."""
    text = " ".join(said)
    named: list[dict[str, Any]] = []
    if "Leeds" in said:
        named.append(place("Leeds", text))
    if "hybrid" in said:
        named.append(entity("work_mode", "hybrid", "hybrid", text))
    changed = refined(READ, ASKED, named, text)
    assert criteria_from_dict(criteria_as_dict(changed)) == changed
    assert set(changed.wishes) <= set(vars(changed))
    if text.startswith("forget Leeds"):
        assert LEEDS not in changed.places
