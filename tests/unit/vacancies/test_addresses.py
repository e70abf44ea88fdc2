"""Where an advert is, as feeds write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.domain.place import in_the_uk

ADDRESSES = UkAddresses(UkGazetteer())


@pytest.mark.parametrize(
    ("locality", "employer", "name"),
    [
        ("Horsforth, Leeds", "", "Leeds"),
        ("LEEDS", "", "Leeds"),
        ("22 Corfton Rd, London W5 2HT", "", "W5 2HT"),
        ("Main theatres, St James's University Hospital", "", "St James's University Hospital"),
        ("Addenbrookes, Cambridge", "", "Addenbrooke's Hospital"),
        ("Willenhall, West Midlands", "", "Willenhall"),
        ("Across East Lancashire sites, Burnley", "", "Burnley"),
        ("Lewisham", "", "Lewisham"),
        ("Bangor", "Hospitals of Gwynedd in Caernarfon", "Bangor"),
        ("JE2 3QS", "", "JE2 3QS"),
    ],
)
def test_the_place_is_told_from_the_words(locality: str, employer: str, name: str) -> None:
    """A postcode says more than a hospital, that more than a town, and that than a county."""
    found = ADDRESSES.locate(locality, None, employer)
    assert found is not None
    assert found.place.name.split(", near")[0] == name


def test_a_postcode_counts_before_the_words() -> None:
    """The words name the organisation's town, the postcode the site."""
    found = ADDRESSES.locate("Leeds", "HG2 7SX", "")
    assert found is not None
    assert (found.place.name, found.doubt) == ("HG2 7SX", "")


@pytest.mark.parametrize(
    ("locality", "employer", "doubt"),
    [
        ("Trustwide", "Barts Health NHS Trust", "is not known: that of its employer was taken"),
        ("Leeds or London", "", "names several"),
        ("Newport", "", "may be one of several"),
        ("Birminghm", "", "was read as Birmingham"),
    ],
)
def test_a_place_that_is_not_sure_is_said_to_be_so(
    locality: str, employer: str, doubt: str
) -> None:
    """What was taken, and why it may be wrong, is for the import report."""
    found = ADDRESSES.locate(locality, None, employer)
    assert found is not None
    assert doubt in found.doubt


@pytest.mark.parametrize("locality", ["", "TBC", "Various", "Cross-site", "England", "South East"])
def test_what_is_no_place_of_work_is_not_placed(locality: str) -> None:
    """The middle of England is nowhere near most of it."""
    assert ADDRESSES.locate(locality, None, "") is None


@pytest.mark.parametrize(
    ("point", "nation"),
    [
        ((53.8, -1.55), "England"),
        ((53.19, -2.89), "England"),
        ((53.2, -3.04), "Wales"),
        ((55.95, -3.2), "Scotland"),
        ((54.6, -5.93), "Northern Ireland"),
        ((49.18, -2.1), None),
        ((54.15, -4.48), None),
    ],
)
def test_a_point_lies_in_its_nation(point: tuple[float, float], nation: str | None) -> None:
    """Chester is in England and Flint's side of the Dee in Wales; the islands are in neither."""
    assert ADDRESSES.nation_at(*point) == nation


WORDS = (
    "Leeds",
    "Newport",
    "IN",
    "or",
    ",",
    "/",
    "Kent",
    "LS1",
    "4AP",
    "ward",
    "Trust",
    "(",
    "\x00",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(WORDS))
def test_any_words_give_a_place_in_the_country_or_none(words: list[str], employer: str) -> None:
    """Nothing a feed writes stops the import."""
    found = ADDRESSES.locate(" ".join(words), None, employer)
    assert found is None or in_the_uk(found.place.latitude, found.place.longitude)
